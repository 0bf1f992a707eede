#pragma once

#include "core/layout/bands.h"
#include "core/layout/layout_graph.h"

#include <vector>

namespace cutpoint::layout {

/// A row of the layered drawing: components of one band and rank.
struct Row {
    Index band = 0;
    Index height = 1;     ///< Rows of cards that it takes: a wide row is folded.
    bool isGrid = false;  ///< Nothing in it is connected: it reads like lines of text.
};

struct Rows {
    std::vector<Index> of;  ///< For each component its row.
    std::vector<Row> rows;  ///< From top to bottom; none is empty.
};

/// Sorts every band into rows: in lanes only where more than three components call one another,
/// elsewhere by depth. Rows are folded so that the picture comes near 16:10.
[[nodiscard]] Rows rowsOf(const LayoutGraph& graph, const Bands& bands);

}  // namespace cutpoint::layout
