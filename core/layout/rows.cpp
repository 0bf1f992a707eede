#include "core/layout/rows.h"

#include "core/layout/depth_ranks.h"
#include "core/layout/geometry.h"
#include "core/layout/union_find.h"

#include <algorithm>
#include <cmath>

namespace cutpoint::layout {
namespace {

constexpr double aspectRatio = 1.6;
constexpr Index narrowestFold = 8;  // columns: what fits on a screen is not folded
constexpr Index largestFlatPart = 3;

/// The parts of lanes that can stand in one row side by side: whose calls join three components at
/// most.
std::vector<bool> flatOnes(const LayoutGraph& graph, const Bands& bands, UnionFind& parts)
{
    for (const Arc& connection : graph.connections) {
        if (bands.of[connection.from] == bands.of[connection.to]) {
            parts.join(connection.from, connection.to);
        }
    }
    std::vector<bool> isFlat(graph.size());
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        isFlat[vertex] =
            bands.layer[bands.of[vertex]] != none && parts.sizeOf(vertex) <= largestFlatPart;
    }
    return isFlat;
}

/// Joins parts over groups, which stay in one row; a part with a deep member is deep.
std::vector<bool> flatWithGroups(const LayoutGraph& graph, const Bands& bands, UnionFind& parts)
{
    const std::vector<bool> isFlat = flatOnes(graph, bands, parts);
    std::vector<Index> latest(graph.groupCount, none);
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (graph.groupOf[vertex] == none) {
            continue;
        }
        Index& other = latest[graph.groupOf[vertex]];
        if (other != none && bands.of[other] == bands.of[vertex]) {
            parts.join(other, vertex);
        }
        other = vertex;
    }
    std::vector<bool> isDeep(graph.size());
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (!isFlat[vertex]) {
            isDeep[parts.setOf(vertex)] = true;
        }
    }
    std::vector<bool> result(graph.size());
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        result[vertex] = !isDeep[parts.setOf(vertex)];
    }
    return result;
}

/// How many columns are taken in each rank of each band.
using Widths = std::vector<std::vector<Index>>;

void widen(std::vector<Index>& widths, Index rank, Index columns)
{
    if (widths.size() <= rank) {
        widths.resize(rank + 1, 0);
    }
    widths[rank] += columns;
}

/// Puts the flat parts of lanes where there is most room.
void spreadFlatParts(std::vector<Index>& ranks, Widths& widths, const LayoutGraph& graph,
                     const Bands& bands)
{
    UnionFind parts{graph.size()};
    const std::vector<bool> isFlat = flatWithGroups(graph, bands, parts);
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (!isFlat[vertex]) {
            widen(widths[bands.of[vertex]], ranks[vertex], graph.columns[vertex]);
        }
    }
    std::vector<Index> rankOfPart(graph.size(), none);
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (!isFlat[vertex]) {
            continue;
        }
        std::vector<Index>& taken = widths[bands.of[vertex]];
        Index& rank = rankOfPart[parts.setOf(vertex)];
        if (rank == none) {
            rank = static_cast<Index>(std::ranges::min_element(taken) - taken.begin());
            rank = taken.empty() ? 0 : rank;
        }
        ranks[vertex] = rank;
        widen(taken, rank, graph.columns[vertex]);
    }
}

Index foldsOf(Index width, Index limit)
{
    return (width + limit - 1) / limit;
}

/// Width over height of the picture if rows are folded at that many columns.
double aspectAt(const std::vector<Index>& widths, Index limit)
{
    Index columns = 1;
    double lines = 0.0;
    for (const Index width : widths) {
        const Index folds = foldsOf(width, limit);
        lines += folds;
        columns = std::max(columns, foldsOf(width, folds));
    }
    return columns * columnPitch / (lines * laneHeight);
}

/// The columns at which the picture comes nearest to the aspect ratio, `least` at least.
Index foldLimit(const std::vector<Index>& widths, Index least)
{
    constexpr Index steps = 16;
    const Index most = widths.empty() ? least : std::max(least, *std::ranges::max_element(widths));
    Index low = least;
    for (Index high = most; low < high;) {
        const Index middle = low + (high - low) / 2;
        if (aspectAt(widths, middle) >= aspectRatio) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    // Rows fold evenly, so a limit just below, or one somewhat above, may fit better.
    const auto offAt = [&](Index limit) {
        return std::abs(std::log(aspectAt(widths, limit) / aspectRatio));
    };
    Index best = std::max(least, low - 1);
    double leastOff = offAt(best);
    for (Index step = 0; step <= steps; ++step) {
        const Index limit = std::min(most, low + (low * step + steps - 1) / steps);
        const double off = offAt(limit);
        if (off < leastOff) {
            leastOff = off;
            best = limit;
        }
    }
    return best;
}

void markGrids(Rows& rows, const LayoutGraph& graph)
{
    for (const Arc& connection : graph.connections) {
        rows.rows[rows.of[connection.from]].isGrid = false;
        rows.rows[rows.of[connection.to]].isGrid = false;
    }
}

}  // namespace

Rows rowsOf(const LayoutGraph& graph, const Bands& bands)
{
    std::vector<Index> ranks = compactRanks(graph, bands.of);
    Widths widths(bands.layer.size());
    spreadFlatParts(ranks, widths, graph, bands);

    Rows result;
    std::vector<Index> rowWidths;
    std::vector<std::vector<Index>> numbers(widths.size());
    for (Index band = 0; band < widths.size(); ++band) {
        for (const Index width : widths[band]) {
            numbers[band].push_back(static_cast<Index>(rowWidths.size()));
            if (width > 0) {
                rowWidths.push_back(width);
                result.rows.push_back({.band = band, .height = 1, .isGrid = true});
            }
        }
    }
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        result.of.push_back(numbers[bands.of[vertex]][ranks[vertex]]);
    }
    markGrids(result, graph);
    const Index limit = foldLimit(rowWidths, graph.connections.empty() ? Index{1} : narrowestFold);
    for (std::size_t row = 0; row < rowWidths.size(); ++row) {
        result.rows[row].height = foldsOf(rowWidths[row], limit);
    }
    return result;
}

}  // namespace cutpoint::layout
