#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/grouping.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// Finds what users want to reach (`flow`): stated targets and the ends of the calls, MODEL.md
/// section 2; gives every entry group its targets.
///
/// @param function  with components, arcs, sets and entries; gets `targets` and their use.
/// @return  findings: `unreachable-target`, `no-target` (warnings).
///
/// Cost: O(V + E), and what it reaches for each entry group.
[[nodiscard]] std::vector<Diagnostic> addTargets(StructureFunction& function,
                                                 const Topology& topology, const CallGraph& calls,
                                                 const Grouping& grouping);

/// The components that are reached from `from` by arcs of the function with everything up, `from`
/// included, in breadth-first order.
///
/// Cost: linear in what is reached, given a scratch of one false for every component, which is
/// returned as it was.
[[nodiscard]] std::vector<std::uint32_t> reachedFrom(const StructureFunction& function,
                                                     const std::vector<std::uint32_t>& from,
                                                     std::vector<bool>& scratch);

}  // namespace cutpoint
