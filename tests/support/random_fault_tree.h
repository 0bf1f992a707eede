#pragma once

#include "core/model/topology.h"

namespace cutpoint::tests {

/// What a random fault tree is made of.
struct FaultTreeOptions {
    unsigned basicEvents = 100;
    double sharing = 0.15;  ///< Of the inputs of gates: those that another gate uses already.
    double counting = 0.1;  ///< Of the gates: those that fail when several of their inputs do.
    unsigned seed = 1;
};

/// A fault tree as a `dependency` topology, its top the only entry: gates are components that never
/// fail by themselves. An "and" of failures needs any one of its inputs, an "or" needs each. Shared
/// inputs mostly lie nearby. The same tree for the same options.
[[nodiscard]] Topology randomFaultTree(const FaultTreeOptions& options);

}  // namespace cutpoint::tests
