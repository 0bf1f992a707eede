#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/call_graph.h"
#include "core/structure/grouping.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// An unfailing call that a stand-in takes over: whoever calls another member of its group calls
/// it.
struct TakeOver {
    std::uint32_t from = 0;  ///< The caller.
    std::uint32_t to = 0;    ///< The member that nothing calls by itself.
    std::uint32_t call =
        0;  ///< Index of the call taken over: it keeps that one's connection group.
};

/// Members of stated and replication groups that nothing calls, and what they take over.
struct TakeOvers {
    std::vector<TakeOver> calls;
    std::vector<Diagnostic> findings;  ///< `takes-over` (info), one for each such member.
};

/// Cost: O(V + E), times the uncalled members of a group.
[[nodiscard]] TakeOvers findTakeOvers(const Topology& topology, const CallGraph& calls,
                                      const Grouping& grouping);

}  // namespace cutpoint
