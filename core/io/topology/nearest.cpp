#include "core/io/topology/nearest.h"

#include "core/io/json/text.h"

#include <algorithm>
#include <numeric>

namespace cutpoint {
namespace {

constexpr std::size_t mostEdits = 2;

char folded(char byte)
{
    if (byte >= 'A' && byte <= 'Z') {
        return static_cast<char>(byte - 'A' + 'a');
    }
    return byte == '-' || byte == ' ' ? '_' : byte;
}

}  // namespace

std::size_t editDistance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t replaced =
                diagonal + (folded(one[i]) == folded(other[j]) ? std::size_t{0} : std::size_t{1});
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::optional<std::string_view> nearestOf(std::span<const std::string_view> names,
                                          std::string_view written)
{
    std::size_t closest = std::min(mostEdits, written.size() / 3) + 1;
    std::optional<std::string_view> nearest;
    for (const std::string_view name : names) {
        const auto [shorter, longer] = std::minmax({name.size(), written.size()});
        if (longer - shorter >= closest) {
            continue;
        }
        if (const std::size_t distance = editDistance(written, name); distance < closest) {
            closest = distance;
            nearest = name;
        }
    }
    return nearest;
}

std::string nearestHint(std::span<const std::string_view> names, std::string_view written)
{
    const auto nearest = nearestOf(names, written);
    return nearest ? "; did you mean " + json::quoted(*nearest) + '?' : std::string{};
}

}  // namespace cutpoint
