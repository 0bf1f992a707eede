#pragma once

#include "core/model/topology.h"

namespace cutpoint::tests {

/// What a random topology looks like as a graph.
enum class RandomShape {
    Mixed,          ///< One-way and two-way, with arrows back.
    TwoWayNetwork,  ///< All connections are two-way.
    OneWayDag,      ///< All arrows lead from earlier to later components.
};

/// What random topologies may hold.
struct RandomTopologyOptions {
    Semantics semantics = Semantics::Flow;
    RandomShape shape = RandomShape::Mixed;
    unsigned maxComponents = 11;       ///< >= 2; a copy of a component may come on top.
    unsigned maxUnreliableUnits = 12;  ///< Instances, connections, domains that may be up or down.
    bool hasStandby = false;  ///< Standby and common causes of components and groups as well.
};

/// A topology with a little of everything that MODEL.md sections 1 to 4 know, and now and then an
/// error in it: the same one for the same seed.
[[nodiscard]] Topology randomTopology(unsigned seed, const RandomTopologyOptions& options = {});

}  // namespace cutpoint::tests
