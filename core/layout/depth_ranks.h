#pragma once

#include "core/layout/layout_graph.h"

#include <vector>

namespace cutpoint::layout {

/// How deep each component lies among those of its own band: 0 for those that nothing there calls,
/// else one more than its deepest caller. What calls each other in a circle (a two-way network
/// too) is ranked breadth-first from those that are entries or called from elsewhere, else from its
/// centre. Stand-ins of one band (a stated group, replicas) share a rank; a caller without callers
/// of its own lies just above what it calls.
///
/// @param bandOf  a number for each component; only calls inside one band count.
/// @return  a rank for each component, in file order.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Index> depthRanks(const LayoutGraph& graph,
                                            const std::vector<Index>& bandOf);

}  // namespace cutpoint::layout
