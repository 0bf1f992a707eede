#include "core/simulation/failover_set.h"

#include "core/simulation/failover_standby.h"
#include "core/structure/call_graph.h"
#include "core/structure/grouping.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace cutpoint {
namespace {

/// Whether taking over takes any time at all.
bool statesSwitching(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    return failover || (standby && standby->failover.value_or(Seconds{0}) > Seconds{0});
}

FailoverSet setOf(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    FailoverSet set;
    if (failover) {
        set.stated = *failover;
    } else {
        set.plainDelay = standby->failover;
    }
    set.mechanism = mechanismOf(set.stated, standby);
    set.times = timesOf(set.stated);
    return set;
}

void addComponentSets(const Topology& topology, const StructureFunction& function,
                      std::vector<FailoverSet>& sets)
{
    for (std::uint32_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        const Multiplicity& counts = function.components[vertex];
        if (!statesSwitching(component.standby, component.failover) || counts.neverFails ||
            counts.instances <= counts.required || counts.instances > mostSetMembers) {
            continue;
        }
        FailoverSet set = setOf(component.standby, component.failover);
        set.id = component.id.value;
        set.title = titleOf(component);
        set.required = counts.required;
        set.members.reserve(counts.instances);
        for (std::uint32_t instance = 0; instance < counts.instances; ++instance) {
            set.members.push_back({.component = vertex,
                                   .instance = instance,
                                   .title = set.title + ' ' + std::to_string(instance + 1)});
        }
        sets.push_back(std::move(set));
    }
}

std::vector<SetMember> membersOf(const Topology& topology, const StructureFunction& function,
                                 std::span<const std::uint32_t> vertices)
{
    std::vector<SetMember> members;
    members.reserve(vertices.size());
    for (const std::uint32_t vertex : vertices) {
        if (!function.components[vertex].neverFails) {
            members.push_back({.component = vertex,
                               .instance = std::nullopt,
                               .title = titleOf(topology.component(vertex))});
        }
    }
    return members;
}

void addGroupSets(const Topology& topology, const StructureFunction& function,
                  std::vector<FailoverSet>& sets)
{
    const Grouping grouping =
        groupComponents(topology, callGraphOf(topology), {.infersLookAlikes = false});
    std::map<std::string_view, std::size_t> numberOf;
    for (std::size_t number = 0; number < grouping.groups.size(); ++number) {
        if (!grouping.groups[number].id.empty()) {
            numberOf.emplace(grouping.groups[number].id, number);
        }
    }
    for (const Group& group : topology.groups()) {
        const auto found = numberOf.find(group.id);
        if (!statesSwitching(group.standby, group.failover) || found == numberOf.end()) {
            continue;
        }
        FailoverSet set = setOf(group.standby, group.failover);
        set.id = group.id;
        set.title = titleOf(group);
        set.isGroup = true;
        set.required = grouping.groups[found->second].required;
        set.members = membersOf(topology, function, grouping.members.row(found->second));
        if (set.members.size() > set.required && set.members.size() <= mostSetMembers) {
            sets.push_back(std::move(set));
        }
    }
}

}  // namespace

std::vector<FailoverSet> failoverSetsOf(const Topology& topology, const StructureFunction& function)
{
    std::vector<FailoverSet> sets;
    addComponentSets(topology, function, sets);
    addGroupSets(topology, function, sets);
    return sets;
}

bool hasPrimary(const FailoverSet& set)
{
    return set.mechanism != FailoverMechanism::LoadBalanced;
}

}  // namespace cutpoint
