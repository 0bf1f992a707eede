#pragma once

#include "core/layout/layout_graph.h"
#include "core/layout/order_rows.h"
#include "core/layout/rows.h"

#include <vector>

namespace cutpoint::layout {

/// Components of one row above one another, in a row that is folded into several lines; one
/// component elsewhere.
struct Stack {
    std::vector<Index> members;  ///< From the first line downwards.
    Index columns = 1;           ///< Of the grid, those of its widest member.
};

/// The stacks of a row between two zones, or those of one zone.
struct Section {
    Index row = 0;
    Index zone = none;
    std::vector<Index> stacks;  ///< From left to right; may be empty in a zone.
    Index columns = 0;          ///< Of all its stacks.
};

struct StackedRows {
    std::vector<Stack> stacks;
    std::vector<Section> sections;  ///< Row by row, each from left to right.
};

/// Folds every row to the lines it takes. Members of a group fill columns of their own.
[[nodiscard]] StackedRows stackRows(const LayoutGraph& graph, const Rows& rows,
                                    const ProperGraph& proper, const Order& order);

}  // namespace cutpoint::layout
