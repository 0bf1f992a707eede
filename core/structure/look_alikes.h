#pragma once

#include "core/model/topology.h"
#include "core/structure/call_graph.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// Divides components into classes of look-alikes, MODEL.md section 1: the coarsest partition such
/// that members of a class have equal kind, layer, name stem, entry and critical, and call, and are
/// called by, members of the same classes.
///
/// @param fixedClass  of every vertex: the number of the group it is in already, or `notFixed`.
/// @return  of every vertex: the number of its class, from 0 in order of first appearance. Those in
///          a fixed group, clients and shards are in classes of their own kind: only vertices that
///          were free to be classed share a class because they look alike.
///
/// Cost: each vertex changes class at most log2 V times; a change looks at its neighbours' calls.
/// Source: R. Paige and R. Tarjan, "Three partition refinement algorithms", SIAM J. Comput. 16(6),
/// 1987, doi:10.1137/0216062: the larger part keeps its number.
[[nodiscard]] std::vector<std::uint32_t>
classesOfLookAlikes(const Topology& topology, const CallGraph& calls,
                    const std::vector<std::uint32_t>& fixedClass);

/// Marks a vertex that is in no group yet.
inline constexpr std::uint32_t notFixed = UINT32_MAX;

}  // namespace cutpoint
