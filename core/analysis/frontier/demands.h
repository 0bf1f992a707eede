#pragma once

#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint::frontier {

/// What a function of flow semantics asks for, from one starting point.
struct FlowDemands {
    std::vector<std::uint32_t> starts;  ///< Components: all that are up count as reached.
    std::vector<std::uint32_t> others;  ///< Further entries, one component each: among the groups,
                                        ///< since they and the start must reach each other.
    std::vector<TargetGroup> groups;    ///< Members that can be reached, and how many must be.
    std::vector<bool> isTarget;         ///< Of every component: a member of a target group.
    std::vector<bool> isRelevant;       ///< Of every component: on some way to a member, or one.
};

/// @return  empty if it asks for different things from different entries.
///
/// Cost: O(V + E).
[[nodiscard]] std::optional<FlowDemands> demandsOf(const StructureFunction& function);

}  // namespace cutpoint::frontier
