#pragma once

#include <string>
#include <string_view>

namespace cutpoint::json {

/// Appends `text` as a JSON string: quoted, with as few escapes as JSON allows, UTF-8 kept.
void appendText(std::string& out, std::string_view text);

/// Appends a finite number with as few digits as read back to the same one; whole numbers below
/// 1e15 without point or exponent, and no minus zero.
void appendNumber(std::string& out, double number);

/// As `appendNumber`.
[[nodiscard]] std::string numberText(double number);

/// As `appendText`.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace cutpoint::json
