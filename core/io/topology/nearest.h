#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace cutpoint {

/// How many single bytes must be put in, taken out or replaced to turn one text into the other;
/// letters are the same in either case, and so are "-", "_" and blanks.
///
/// Source: V. I. Levenshtein, Soviet Physics Doklady 10 (1966) 707.
/// Cost: the product of the lengths.
[[nodiscard]] std::size_t editDistance(std::string_view one, std::string_view other);

/// Of those names, the one that was probably meant; empty if none is close: not more than one byte
/// in three differs, and two at most. The first of several.
[[nodiscard]] std::optional<std::string_view> nearestOf(std::span<const std::string_view> names,
                                                        std::string_view written);

}  // namespace cutpoint
