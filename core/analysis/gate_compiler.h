#pragma once

#include "core/analysis/gate_graph.h"
#include "core/analysis/system_diagram.h"
#include "core/structure/structure_function.h"

namespace cutpoint {

/// A gate graph and the gate that is true while the system works.
struct SystemGates {
    GateGraph graph;
    GateGraph::Gate root = GateGraph::always;
};

/// What the gates are for.
enum class GatePurpose {
    Importance,    ///< Components that never fail are units all the same.
    Availability,  ///< What never fails is left out.
    CutSets,       ///< All components and domains are units, links are left out.
};

/// Compiles a function that has entries to gates. Critical units that are in series are up for
/// certain, and so are domains and links that never fail.
///
/// Cost: O(V + E) and O(E log E) for sorting, for each entry group in `flow`.
[[nodiscard]] SystemGates compileGates(const StructureFunction& function, const UnitRates& rates,
                                       const CriticalUnits& critical, GatePurpose purpose);

}  // namespace cutpoint
