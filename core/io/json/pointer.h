#pragma once

#include <string>
#include <string_view>

namespace cutpoint::json {

/// A key as a JSON Pointer (RFC 6901) has it.
[[nodiscard]] std::string escapedForPointer(std::string_view key);

}  // namespace cutpoint::json
