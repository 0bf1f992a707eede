#include "core/layout/place_in_rows.h"

#include "core/layout/bands.h"
#include "core/layout/layout_graph.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace cutpoint {
namespace {

constexpr double firstCardX = 96.0;
constexpr double firstCardY = 32.0;
constexpr double aspectRatio = 1.6;
constexpr layout::Index fewestColumns = 8;

/// So many columns that the picture comes near 16:10.
layout::Index columnsFor(std::size_t components)
{
    const double area = static_cast<double>(components) * columnPitch * laneHeight;
    const double width = std::sqrt(area * aspectRatio);
    return std::max(fewestColumns, static_cast<layout::Index>(std::lround(width / columnPitch)));
}

std::vector<std::vector<layout::Index>> membersOf(const layout::Bands& bands)
{
    std::vector<std::vector<layout::Index>> members(bands.layer.size());
    for (layout::Index vertex = 0; vertex < bands.of.size(); ++vertex) {
        members[bands.of[vertex]].push_back(vertex);
    }
    return members;
}

}  // namespace

std::vector<Point> placeInRows(const Topology& topology)
{
    const layout::LayoutGraph graph = layout::layoutGraphOf(topology);
    const layout::Bands bands = layout::bandsOf(graph);
    const auto members = membersOf(bands);
    const layout::Index columns = columnsFor(graph.size());
    std::vector<Point> corners(graph.size());
    double y = firstCardY;
    for (std::size_t band = 0; band < members.size(); ++band) {
        layout::Index column = 0;
        for (const layout::Index vertex : members[band]) {
            if (column + graph.columns[vertex] > columns) {
                column = 0;
                y += laneHeight;
            }
            corners[vertex] = {firstCardX + column * columnPitch, y};
            column += graph.columns[vertex];
        }
        if (column > 0) {
            y += laneHeight;
        } else if (bands.layer[band] != layout::none) {
            y += emptyLaneHeight;
        }
    }
    return corners;
}

}  // namespace cutpoint
