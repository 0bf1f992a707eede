#pragma once

#include "core/analysis/losses.h"
#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// The numbers of units that reports call by name. Names that the function does not know, and
/// clients, which never fail, are left out.
///
/// Cost: O(V + E).
[[nodiscard]] Losses lossesOf(const Topology& topology, const StructureFunction& function,
                              const std::vector<UnitName>& lost);

/// The topology with every one of these connections a unit that can be lost: those that state no
/// rate state that they never fail.
///
/// Cost: a copy.
[[nodiscard]] Topology withConnectionsAsUnits(Topology topology, const std::vector<UnitName>& lost);

/// Of every component, whether it is down: lost itself, or left with too few instances by lost
/// domains.
[[nodiscard]] std::vector<bool> componentsDown(const StructureFunction& function,
                                               const Losses& lost);

/// What is left of a function: lost units, and in `dependency` all that does not work without them,
/// are part of no call, entry, target or requirement; a component that lost some of its instances
/// has the others. Numbers of components, links and domains stay.
///
/// Entries and targets may name fewer members than they require: then the system does not work.
///
/// Cost: O(V + E), and the instances of components that live in lost domains.
[[nodiscard]] StructureFunction remainderOf(const StructureFunction& function, const Losses& lost);

}  // namespace cutpoint
