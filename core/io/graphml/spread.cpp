#include "core/io/graphml/spread.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>
#include <optional>
#include <set>
#include <utility>

namespace cutpoint::graphml {
namespace {

/// What a card takes with the room around it, in pixels.
constexpr double cellWidth = 240.0;
constexpr double cellHeight = 120.0;

/// A column and a row.
using Cell = std::pair<long, long>;

struct Box {
    double left = std::numeric_limits<double>::max();
    double top = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double bottom = std::numeric_limits<double>::lowest();
};

Box boxAround(const std::vector<std::optional<Point>>& points)
{
    Box box;
    for (const auto& point : points) {
        if (point) {
            box.left = std::min(box.left, point->x);
            box.right = std::max(box.right, point->x);
            box.top = std::min(box.top, point->y);
            box.bottom = std::max(box.bottom, point->y);
        }
    }
    return box;
}

/// So that the box has about four cells for each card.
double scaleFor(const Box& box, std::size_t count)
{
    constexpr double cellsForEach = 4.0;
    constexpr double least = 1e-9;
    const double room = cellsForEach * static_cast<double>(count) * cellWidth * cellHeight;
    const double width = box.right - box.left;
    const double height = box.bottom - box.top;
    const double longest = std::max(width, height);
    if (!(longest > least)) {
        return 1.0;
    }
    // A line of cards gets its room along itself.
    const double area = std::max(width, longest / 4) * std::max(height, longest / 4);
    return std::sqrt(room / area);
}

/// @param along  from the first point on, in the file's unit.
long cellAt(double along, double scale, double cellSize)
{
    constexpr double farthest = 1e6;
    const double cells = along * scale / cellSize;
    return cells < farthest ? std::lround(cells) : std::lround(farthest);
}

/// The first free cell on a ring of so many cells around the wanted one, row by row.
std::optional<Cell> freeCellOn(long ring, const std::set<Cell>& taken, Cell wanted)
{
    for (long row = -ring; row <= ring; ++row) {
        const long step = std::abs(row) == ring ? 1 : 2 * ring;
        for (long column = -ring; column <= ring; column += step) {
            const Cell cell{wanted.first + column, wanted.second + row};
            if (cell.first >= 0 && cell.second >= 0 && !taken.contains(cell)) {
                return cell;
            }
        }
    }
    return std::nullopt;
}

/// The free cell that is nearest by rings around the wanted one.
Cell freeCell(const std::set<Cell>& taken, Cell wanted)
{
    for (long ring = 0;; ++ring) {
        if (const auto cell = freeCellOn(ring, taken, wanted)) {
            return *cell;
        }
    }
}

}  // namespace

std::vector<std::optional<Point>> spreadPoints(const std::vector<std::optional<Point>>& points)
{
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(points, [](const auto& point) { return point.has_value(); }));
    const Box box = boxAround(points);
    const double scale = scaleFor(box, count);
    std::vector<std::optional<Point>> spread(points.size());
    std::set<Cell> taken;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (!points[at]) {
            continue;
        }
        const Cell wanted{cellAt(points[at]->x - box.left, scale, cellWidth),
                          cellAt(points[at]->y - box.top, scale, cellHeight)};
        const Cell cell = freeCell(taken, wanted);
        taken.insert(cell);
        spread[at] = Point{.x = static_cast<double>(cell.first) * cellWidth,
                           .y = static_cast<double>(cell.second) * cellHeight};
    }
    return spread;
}

Point pointOnMap(double longitude, double latitude, double middleLatitude)
{
    constexpr double degree = std::numbers::pi / 180.0;
    return {.x = longitude * std::cos(middleLatitude * degree), .y = -latitude};
}

}  // namespace cutpoint::graphml
