#include "core/edit/free_spot.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cutpoint {
namespace {

bool isFree(const std::vector<Rectangle>& cards, Point at, double gap)
{
    const auto isApart = [at, gap](const Rectangle& card) {
        return at.x >= card.right() + gap || at.x + cardWidth + gap <= card.x ||
               at.y >= card.bottom() + gap || at.y + cardHeight + gap <= card.y;
    };
    return std::ranges::all_of(cards, isApart);
}

}  // namespace

Point snapped(Point point)
{
    return {.x = std::round(point.x / gridStep) * gridStep,
            .y = std::round(point.y / gridStep) * gridStep};
}

Point freeSpotNear(const std::vector<Rectangle>& cards, Point wanted, double gap)
{
    const Point first = snapped(wanted);
    constexpr double stepX = columnPitch;
    constexpr double stepY = cardHeight + columnGap;
    // Rings of cells around the first; one of them is free at the latest when a ring lies outside.
    for (int ring = 0;; ++ring) {
        std::optional<Point> best;
        double bestDistance = 0.0;
        for (int row = -ring; row <= ring; ++row) {
            const bool isEdge = std::abs(row) == ring;
            for (int column = ring; column >= -ring; column -= isEdge || ring == 0 ? 1 : 2 * ring) {
                const Point at{.x = first.x + column * stepX, .y = first.y + row * stepY};
                const double distance = std::hypot(column * stepX, row * stepY) -
                                        (column > 0 ? 0.5 : 0.0) - (row > 0 ? 0.25 : 0.0);
                if ((!best || distance < bestDistance) && isFree(cards, at, gap)) {
                    best = at;
                    bestDistance = distance;
                }
            }
        }
        if (best) {
            return *best;
        }
    }
}

Point freeSpotInRow(const std::vector<Rectangle>& cards, Point wanted, double gap)
{
    const Point first = snapped(wanted);
    for (int step = 0;; ++step) {
        for (const int side : {1, -1}) {
            const Point at{.x = first.x + side * step * gridStep, .y = first.y};
            if (isFree(cards, at, gap)) {
                return at;
            }
        }
    }
}

void statePositions(TopologyParts& parts, const std::vector<Rectangle>& cards)
{
    const std::size_t count = std::min(cards.size(), parts.components.size());
    for (std::size_t number = 0; number < count; ++number) {
        Component& component = parts.components[number];
        if (!component.position) {
            component.position = Position{.x = cards[number].x, .y = cards[number].y};
        }
    }
}

}  // namespace cutpoint
