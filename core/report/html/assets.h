#pragma once

#include <string_view>

namespace cutpoint::html {

/// The style sheet of reports; fit for XML as it is.
[[nodiscard]] std::string_view styleSheet();

/// The script of reports, which they do without as well; fit for XML as it is.
[[nodiscard]] std::string_view script();

}  // namespace cutpoint::html
