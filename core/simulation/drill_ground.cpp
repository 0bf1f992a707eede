#include "core/simulation/drill_ground.h"

namespace cutpoint {

DrillGround::DrillGround(const Topology& ofTopology, const StructureFunction& ofFunction)
    : topology{ofTopology}
    , function{ofFunction}
    , names{ofTopology}
    , sets{failoverSetsOf(ofTopology, ofFunction)}
    , patience(ofFunction.components.size(), FailoverTimes{}.requestTimeout)
{
    for (const FailoverSet& set : sets) {
        for (const SetMember& member : set.members) {
            patience[member.component] = set.times.requestTimeout;
        }
    }
    const std::vector<PlacedConnection> all = topology.connections();
    endsOfLink.reserve(function.links.size());
    for (const std::uint32_t connection : function.links) {
        endsOfLink.push_back({.from = all[connection].from, .to = all[connection].to});
    }
}

}  // namespace cutpoint
