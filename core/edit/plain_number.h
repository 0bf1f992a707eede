#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cutpoint {

/// Without white space at its ends, narrow and no-break spaces included.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Without any white space: "10 000" becomes "10000".
[[nodiscard]] std::string withoutBlanks(std::string_view text);

/// The number of a text that is nothing else, with a point or a comma: "99,95"; times ten to the
/// power of `exponent`, rounded once.
[[nodiscard]] std::optional<double> plainNumber(std::string_view text, int exponent = 0);

}  // namespace cutpoint
