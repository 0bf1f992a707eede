#pragma once

#include "core/layout/layout_graph.h"

#include <vector>

namespace cutpoint::layout {

/// How deep each component lies: 0 for those that nothing calls, else one more than its deepest
/// caller. What calls each other in a circle (a two-way network too) is ranked breadth-first from
/// those that are entries or called from elsewhere, else from its centre. Stand-ins (a stated
/// group, replicas) share a rank.
///
/// @return  a rank for each component, in file order.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Index> depthRanks(const LayoutGraph& graph);

/// The same inside bands: only calls between components of one band count, and ranks start from 0
/// in each. Then moves components down as far as that makes calls shorter in sum; what is an entry
/// or called from another band is held at the top.
///
/// @param bandOf  a number for each component.
/// @return  a rank for each component, in file order; some ranks of a band may be empty.
///
/// Cost: O(V + E) for each step of a network simplex; as many steps as a fixed budget allows.
[[nodiscard]] std::vector<Index> compactRanks(const LayoutGraph& graph,
                                              const std::vector<Index>& bandOf);

}  // namespace cutpoint::layout
