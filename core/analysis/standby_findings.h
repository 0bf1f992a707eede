#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// What is doubtful about the standbys and common causes that a topology states:
/// `no-failover-time`, `standby-without-rate`, `spread-standby` (warnings), `standby-ignored`,
/// `common-cause-ignored` (infos).
///
/// @param function  of the topology.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Diagnostic> standbyFindings(const Topology& topology,
                                                      const StructureFunction& function);

}  // namespace cutpoint
