#pragma once

#include "core/model/topology.h"
#include "core/simulation/failover_set.h"
#include "core/simulation/scenario_names.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// What all drills on a topology have in common, worked out once.
struct DrillGround {
    /// Both outlive the ground. The function has entries; connections that fail or are cut are its
    /// units.
    ///
    /// Cost: O(V log V + E log V).
    DrillGround(const Topology& ofTopology, const StructureFunction& ofFunction);

    const Topology& topology;
    const StructureFunction& function;
    ScenarioNames names;
    std::vector<FailoverSet> sets;
    std::vector<Seconds> patience;  ///< Of every component: how long users wait for an answer.
    std::vector<Ends> endsOfLink;   ///< Of every link of the function.
};

}  // namespace cutpoint
