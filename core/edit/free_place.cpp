#include "core/edit/free_place.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace cutpoint {
namespace {

/// Between cards, so that they do not seem to be one.
constexpr double leastGap = gridStep;

/// Cards by the squares of the plane that they touch.
class Occupied {
public:
    void add(const Rectangle& card)
    {
        forEachSquare(card, [&](std::int64_t square) { m_cards[square].push_back(card); });
    }

    [[nodiscard]] bool isFree(const Rectangle& place) const
    {
        bool isFree = true;
        forEachSquare(place, [&](std::int64_t square) {
            const auto found = m_cards.find(square);
            isFree = isFree && (found == m_cards.end() ||
                                std::ranges::none_of(found->second, [&](const Rectangle& card) {
                                    return isNear(card, place);
                                }));
        });
        return isFree;
    }

private:
    static bool isNear(const Rectangle& one, const Rectangle& other)
    {
        return one.x < other.right() + leastGap && other.x < one.right() + leastGap &&
               one.y < other.bottom() + leastGap && other.y < one.bottom() + leastGap;
    }

    static std::int64_t squareAt(double coordinate)
    {
        return static_cast<std::int64_t>(std::floor(coordinate / columnPitch));
    }

    template <typename Visit>
    static void forEachSquare(const Rectangle& card, const Visit& visit)
    {
        constexpr std::int64_t rowStride = std::int64_t{1} << 32U;
        for (auto y = squareAt(card.y - leastGap); y <= squareAt(card.bottom() + leastGap); ++y) {
            for (auto x = squareAt(card.x - leastGap); x <= squareAt(card.right() + leastGap);
                 ++x) {
                visit(y * rowStride + x);
            }
        }
    }

    std::unordered_map<std::int64_t, std::vector<Rectangle>> m_cards;
};

/// After so many columns all cards are to the right of the others.
int columnsToClear(std::span<const Rectangle> taken, std::span<const Rectangle> moved)
{
    double right = moved.front().x;
    double left = right;
    for (const Rectangle& card : taken) {
        right = std::max(right, card.right());
    }
    for (const Rectangle& card : moved) {
        left = std::min(left, card.x);
    }
    return static_cast<int>((right + leastGap - left) / columnPitch) + 1;
}

}  // namespace

bool areApart(std::span<const Rectangle> cards)
{
    Occupied occupied;
    return std::ranges::all_of(cards, [&](const Rectangle& card) {
        const bool isFree = occupied.isFree(card);
        occupied.add(card);
        return isFree;
    });
}

Point freeOffset(std::span<const Rectangle> taken, std::span<const Rectangle> moved,
                 int leastColumns)
{
    if (moved.empty()) {
        return {};
    }
    constexpr int mostTried = 64;
    Occupied occupied;
    std::ranges::for_each(taken, [&](const Rectangle& card) { occupied.add(card); });
    const int last = std::max(leastColumns, columnsToClear(taken, moved));
    for (int columns = leastColumns; columns < std::min(last, leastColumns + mostTried);
         ++columns) {
        const double by = columns * columnPitch;
        const bool fits = std::ranges::all_of(moved, [&](Rectangle card) {
            card.x += by;
            return occupied.isFree(card);
        });
        if (fits) {
            return {by, 0.0};
        }
    }
    return {last * columnPitch, 0.0};
}

}  // namespace cutpoint
