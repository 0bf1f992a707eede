#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/call_graph.h"
#include "core/structure/grouping.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// Where users come in.
struct Entries {
    std::vector<EntryGroup> groups;    ///< In order of their first member; without targets yet.
    std::vector<Diagnostic> findings;  ///< `entry-group-too-small` (error).
};

/// The entries of MODEL.md section 1: flagged components and clients, else the groups that nothing
/// outside them calls. Empty if every group is called.
///
/// Cost: O(V + E).
[[nodiscard]] Entries findEntries(const Topology& topology, const CallGraph& calls,
                                  const Grouping& grouping);

}  // namespace cutpoint
