#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// What is doubtful about the standbys, failovers and common causes that a topology states:
/// `no-failover-time`, `standby-without-rate`, `spread-standby`, `failover-without-partner`,
/// `heartbeat-too-slow` (warnings), `standby-ignored`, `common-cause-ignored`, `failover-mean`
/// (infos).
///
/// @param function  of the topology.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Diagnostic> standbyFindings(const Topology& topology,
                                                      const StructureFunction& function);

}  // namespace cutpoint
