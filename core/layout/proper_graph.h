#pragma once

#include "core/layout/layout_graph.h"
#include "core/layout/rows.h"

#include <vector>

namespace cutpoint::layout {

/// A layered graph whose arcs join neighbouring rows: long connections are cut into pieces by dummy
/// nodes. Nodes below `components` are the components themselves.
struct ProperGraph {
    Index components = 0;
    std::vector<std::vector<Index>> rows;  ///< The nodes of each row, in file order.
    std::vector<Index> rowOf;              ///< Of each node.
    Adjacency above;                       ///< Neighbours of each node in the row above it.
    Adjacency below;
    Adjacency beside;  ///< Neighbours in its own row.

    /// Of each node. A zone takes part in every row from its first to its last, with a stand-in
    /// where it has no component.
    std::vector<Index> zoneOf;
    Index zoneCount = 0;

    /// Of each node: nodes of one block stay beside each other (stand-ins; short chains of calls
    /// within a row). A block lies in one row and one zone.
    std::vector<Index> blockOf;
    Index blockCount = 0;

    [[nodiscard]] std::size_t size() const { return rowOf.size(); }
};

/// Connections that would need too many dummies (the longest) are left out.
///
/// Cost: O(V + E), and as many dummies at most as eight for each of those and 100 000.
[[nodiscard]] ProperGraph properGraphOf(const LayoutGraph& graph, const Rows& rows);

}  // namespace cutpoint::layout
