#pragma once

#include "core/analysis/losses.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// The units whose loss, on top of what is lost already, stops a system that works.
struct SinglePoints {
    std::vector<bool> components;  ///< Lost with all instances: SPOFs and choke points alike.
    std::vector<bool> links;
    std::vector<bool> isArticulation;  ///< `flow`: of every component, whether it is a cut vertex
                                       ///< between some entry and some target.
    std::vector<bool> isLinkArticulation;
};

/// Finds the single components and links that a working system cannot lose.
///
/// In `flow` from one cut tree for each entry group; in `dependency` by following what is needed
/// without alternative, and trying the rest of one small working set in bit lanes.
///
/// @param lost  components and links that are down; the system must work without them. Its domains
///              are not looked at: see `componentsLostWith`.
///
/// Cost: O(E log V) for each entry group (`flow`); O(V + E), and for every 512 members of the
/// working set that are not plainly needed (`dependency`).
[[nodiscard]] SinglePoints findSinglePoints(const StructureFunction& function, const Losses& lost);

/// The two ways behind `findSinglePoints`, for tests.
[[nodiscard]] SinglePoints findFlowSinglePoints(const StructureFunction& function,
                                                const Losses& lost);
[[nodiscard]] SinglePoints findDependencySinglePoints(const StructureFunction& function,
                                                      const Losses& lost);

/// Whether every call of the function has its reverse over the same link, so that articulation
/// points serve where dominators would.
[[nodiscard]] bool isTwoWayNetwork(const StructureFunction& function);

}  // namespace cutpoint
