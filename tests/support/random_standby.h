#pragma once

#include "core/model/topology.h"

namespace cutpoint::tests {

/// The topology with random standbys, failovers and common causes of some of its components and
/// groups, and times to repair for most of what states a rate: the same one for the same seed.
[[nodiscard]] Topology withStandby(Topology topology, unsigned seed);

/// Any standby, each of its fields stated or not.
[[nodiscard]] Standby anyStandby(unsigned seed);

}  // namespace cutpoint::tests
