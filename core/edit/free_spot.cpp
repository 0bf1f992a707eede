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

constexpr double stepX = columnPitch;
constexpr double stepY = cardHeight + columnGap;

/// A place among those around the wanted one.
struct Cell {
    int row = 0;
    int column = 0;
};

/// The cells so many steps away from the middle, row by row, from right to left.
std::vector<Cell> cellsOfRing(int ring)
{
    std::vector<Cell> cells;
    for (int row = -ring; row <= ring; ++row) {
        for (int column = ring; column >= -ring; --column) {
            if (std::max(std::abs(row), std::abs(column)) == ring) {
                cells.push_back({.row = row, .column = column});
            }
        }
    }
    return cells;
}

/// Of two cells equally far, that to the right wins, then that below.
double distanceTo(const Cell& cell)
{
    return std::hypot(cell.column * stepX, cell.row * stepY) - (cell.column > 0 ? 0.5 : 0.0) -
           (cell.row > 0 ? 0.25 : 0.0);
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
    // Rings of cells around the first; one of them is free at the latest when a ring lies outside.
    for (int ring = 0;; ++ring) {
        std::optional<Point> best;
        double bestDistance = 0.0;
        for (const Cell& cell : cellsOfRing(ring)) {
            const Point at{.x = first.x + cell.column * stepX, .y = first.y + cell.row * stepY};
            const double distance = distanceTo(cell);
            if ((!best || distance < bestDistance) && isFree(cards, at, gap)) {
                best = at;
                bestDistance = distance;
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
