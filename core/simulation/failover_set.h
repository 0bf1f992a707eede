#pragma once

#include "core/model/topology.h"
#include "core/simulation/failover_times.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// One of those that take over from one another.
struct SetMember {
    std::uint32_t component = 0;
    std::optional<std::uint32_t> instance;  ///< 0-based; empty: the component as a whole.
    std::string title;                      ///< "Web server 2", "Users DB replica".
};

/// Instances of a component, or components of a group, that take over from one another in a way
/// that takes time.
struct FailoverSet {
    std::string id;                  ///< Of the component or group.
    std::string title;               ///< For people.
    bool isGroup = false;            ///< Else instances of one component.
    std::vector<SetMember> members;  ///< In file order; the first `required` serve at the start.
    std::uint32_t required = 1;      ///< Less than there are members.
    FailoverMechanism mechanism = FailoverMechanism::LoadBalanced;
    Failover stated;
    FailoverTimes times;
    std::optional<Seconds> plainDelay;  ///< `standby.failover_seconds` where no mechanism is
                                        ///< stated: then a switch takes this, and nobody checks.
};

/// Sets with more members are not played one by one.
inline constexpr std::uint32_t mostSetMembers = 10'000;

/// The sets of a topology: what states a `failover`, or a `standby` with times, and has a spare.
/// Components in file order, then groups. Clients are no members.
///
/// Cost: O(V + E), and the members.
[[nodiscard]] std::vector<FailoverSet> failoverSetsOf(const Topology& topology,
                                                      const StructureFunction& function);

/// Whether one member has the work while the others wait, so that it can be handed over.
[[nodiscard]] bool hasPrimary(const FailoverSet& set);

}  // namespace cutpoint
