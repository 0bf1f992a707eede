#pragma once

#include "core/analysis/own_unavailability.h"
#include "core/model/availability.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// What takes down all members of a group together, and is a unit of the probability only: never a
/// single point of failure.
struct SharedUnit {
    enum class Type : std::uint8_t { CommonCause, Switch };

    Type type = Type::CommonCause;
    std::string group;                   ///< Its id.
    std::vector<std::uint32_t> members;  ///< Components that can fail, ascending.
    Availability availability;
};

/// A group of the file that states a standby, a failover or a common cause, with its members that
/// can fail.
struct StatedGroup {
    const Group* group = nullptr;
    std::vector<std::uint32_t> members;  ///< Ascending.
    std::uint32_t required = 1;
    bool hasClient = false;  ///< A member that never fails.
};

/// @param isGone  of every component, whether it is lost for good; may be empty: none is.
///
/// Cost: O(V + E) if any group states such a thing.
[[nodiscard]] std::vector<StatedGroup> statedGroupsOf(const Topology& topology,
                                                      const StructureFunction& function,
                                                      const std::vector<bool>& isGone);

/// The share of failures that the members of a group have in common; 0 for a single member.
[[nodiscard]] double commonFactorOf(const StatedGroup& group);

/// Whether there is a member to switch to.
[[nodiscard]] bool hasSpare(const StatedGroup& group);

/// The common causes of groups, then their switches; none that is never down.
///
/// @param own  of every component.
///
/// Cost: linear in the members.
/// Source: MODEL.md section 4.
[[nodiscard]] std::vector<SharedUnit> sharedUnitsOf(const std::vector<StatedGroup>& groups,
                                                    const std::vector<OwnUnavailability>& own);

/// The function with shared units as domains of their own, after its other domains, in which the
/// members live with all their instances: "common-cause" and "switch" are their dimensions.
[[nodiscard]] StructureFunction withSharedUnits(StructureFunction function,
                                                const std::vector<SharedUnit>& units);

}  // namespace cutpoint
