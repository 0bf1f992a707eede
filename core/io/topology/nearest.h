#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// "; did you mean \"web\"?" of the nearest name; empty if none is close.
[[nodiscard]] std::string nearestHint(std::span<const std::string_view> names,
                                      std::string_view written);

/// As above, of ids by number; empty also if there are many: to look through many for each of many
/// would take too long.
///
/// @param idOf  callable with each number below `count`.
template <typename IdOf>
[[nodiscard]] std::string nearestHint(std::size_t count, const IdOf& idOf, std::string_view written)
{
    constexpr std::size_t mostLookedThrough = 2'000;
    std::vector<std::string_view> ids;
    if (count <= mostLookedThrough) {
        ids.reserve(count);
        for (std::size_t number = 0; number < count; ++number) {
            ids.push_back(idOf(number));
        }
    }
    return nearestHint(ids, written);
}

}  // namespace cutpoint
