#pragma once

#include "core/report/table.h"

#include <string>
#include <string_view>

namespace cutpoint {

/// A table as CSV: RFC 4180, UTF-8, a header of stable names, figures exact and without units,
/// unknown ones empty. What a spreadsheet would take for a formula begins with an apostrophe, so
/// that it is text; line ends and control characters are shown as by `printable`.
[[nodiscard]] std::string formatCsv(const Table& table);

}  // namespace cutpoint
