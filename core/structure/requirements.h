#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/call_graph.h"
#include "core/structure/grouping.h"
#include "core/structure/structure_function.h"

#include <span>
#include <vector>

namespace cutpoint {

/// Finds what every component needs of those it calls (`dependency`), MODEL.md section 2.
///
/// @param function   with components and arcs; gets `requirements` and `requirementsOf`.
/// @param callOfArc  of every arc, the index of its call in `calls`: it names the connection group.
/// @return  findings: `dependency-group-too-small` (error).
///
/// Cost: O(E log E).
[[nodiscard]] std::vector<Diagnostic>
addRequirements(StructureFunction& function, const Topology& topology, const CallGraph& calls,
                const Grouping& grouping, std::span<const std::uint32_t> callOfArc);

}  // namespace cutpoint
