#include "core/layout/place_layered.h"

#include "core/layout/bands.h"
#include "core/layout/columns.h"
#include "core/layout/layout_graph.h"
#include "core/layout/order_rows.h"
#include "core/layout/proper_graph.h"
#include "core/layout/rows.h"
#include "core/layout/stacks.h"

#include <cmath>
#include <optional>
#include <stop_token>

namespace cutpoint {
namespace {

constexpr double firstCardX = 96.0;
constexpr double firstCardY = 32.0;

/// Where the cards of each row begin; lanes without cards keep some room.
std::vector<double> topsOf(const layout::Rows& rows, const layout::Bands& bands)
{
    std::vector<bool> isUsed(bands.layer.size());
    for (const layout::Row& row : rows.rows) {
        isUsed[row.band] = true;
    }
    std::vector<double> tops;
    double y = firstCardY;
    layout::Index band = 0;
    for (const layout::Row& row : rows.rows) {
        for (; band < row.band; ++band) {
            y += bands.layer[band] != layout::none && !isUsed[band] ? emptyLaneHeight : 0.0;
        }
        tops.push_back(y);
        y += row.height * laneHeight;
    }
    return tops;
}

/// Cards stand in the middle of their columns.
double indentOf(const Component& component, layout::Index columns)
{
    const double room = (columns - 1) * columnPitch + cardWidth - layout::cardWidthOf(component);
    return std::floor(room / 2 / gridStep) * gridStep;
}

}  // namespace

std::vector<Point> placeLayered(const Topology& topology)
{
    return *placeLayered(topology, std::stop_token{});
}

std::optional<std::vector<Point>> placeLayered(const Topology& topology,
                                               const std::stop_token& stop)
{
    const layout::LayoutGraph graph = layout::layoutGraphOf(topology);
    const layout::Bands bands = layout::bandsOf(graph);
    const layout::Rows rows = layout::rowsOf(graph, bands);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const layout::ProperGraph proper = layout::properGraphOf(graph, rows);
    const layout::RowOrder ordered = layout::orderRows(proper, stop);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const layout::StackedRows stacked = layout::stackRows(graph, rows, proper, ordered.order);
    const std::vector<int> columns = layout::assignColumns(graph, stacked, ordered.zones);
    const std::vector<double> tops = topsOf(rows, bands);

    std::vector<Point> corners(graph.size());
    for (std::size_t number = 0; number < stacked.stacks.size(); ++number) {
        const layout::Stack& stack = stacked.stacks[number];
        double y = tops[rows.of[stack.members.front()]];
        for (const layout::Index member : stack.members) {
            const double indent = indentOf(topology.component(member), stack.columns);
            corners[member] = {firstCardX + columns[number] * columnPitch + indent, y};
            y += laneHeight;
        }
    }
    return corners;
}

}  // namespace cutpoint
