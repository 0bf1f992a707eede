#include "core/analysis/shared_units.h"

#include "core/simulation/failover_standby.h"
#include "core/structure/call_graph.h"
#include "core/structure/grouping.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace cutpoint {
namespace {

bool statesShared(const Group& group)
{
    return group.standby || group.failover || group.commonCauseBeta.value_or(0.0) > 0.0;
}

/// Of every group that has an id, its number in the grouping.
std::map<std::string_view, std::size_t> numbersOf(const Grouping& grouping)
{
    std::map<std::string_view, std::size_t> numbers;
    for (std::size_t number = 0; number < grouping.groups.size(); ++number) {
        if (!grouping.groups[number].id.empty()) {
            numbers.emplace(grouping.groups[number].id, number);
        }
    }
    return numbers;
}

/// How much the members of a group fail one by one, with time standing still for the rest.
double switchingOf(const StatedGroup& group, const std::vector<OwnUnavailability>& own)
{
    const std::optional<Standby> standby = standbyOf(*group.group);
    const double time = switchingTimesOf(standby ? &*standby : nullptr).perFailover();
    const std::size_t serving = std::min<std::size_t>(group.required, group.members.size());
    double outage = 0.0;
    for (std::size_t at = 0; at < serving; ++at) {
        const OwnUnavailability& failing = own[group.members[at]];
        double noneUp = group.hasClient ? 0.0 : 1.0;
        for (const std::uint32_t other : group.members) {
            noneUp *= other == group.members[at] ? 1.0 : own[other].whole();
        }
        outage += failing.lossesPerHour.value_or(0.0) * (1.0 - noneUp) * time;
    }
    return outage / (1.0 + outage);
}

double commonCauseOf(const StatedGroup& group, const std::vector<OwnUnavailability>& own)
{
    const double factor = commonFactorOf(group);
    if (factor == 0.0) {
        return 0.0;
    }
    double least = 1.0;
    for (const std::uint32_t member : group.members) {
        least = std::min(least, own[member].beforeGroup);
    }
    return factor * least;
}

}  // namespace

std::vector<StatedGroup> statedGroupsOf(const Topology& topology, const StructureFunction& function,
                                        const std::vector<bool>& isGone)
{
    std::vector<StatedGroup> stated;
    if (std::ranges::none_of(topology.groups(), statesShared)) {
        return stated;
    }
    const Grouping grouping =
        groupComponents(topology, callGraphOf(topology), {.infersLookAlikes = false});
    const std::map<std::string_view, std::size_t> numberOf = numbersOf(grouping);
    for (const Group& group : topology.groups()) {
        const auto found = numberOf.find(group.id);
        if (!statesShared(group) || found == numberOf.end()) {
            continue;
        }
        StatedGroup& added = stated.emplace_back();
        added.group = &group;
        added.required = grouping.groups[found->second].required;
        for (const std::uint32_t member : grouping.members.row(found->second)) {
            const bool isClient = function.components[member].neverFails;
            added.hasClient = added.hasClient || isClient;
            if (!isClient && (isGone.empty() || !isGone[member])) {
                added.members.push_back(member);
            }
        }
    }
    return stated;
}

double commonFactorOf(const StatedGroup& group)
{
    return group.members.size() > 1 ? group.group->commonCauseBeta.value_or(0.0) : 0.0;
}

bool hasSpare(const StatedGroup& group)
{
    return group.members.size() + (group.hasClient ? 1 : 0) > group.required;
}

std::vector<SharedUnit> sharedUnitsOf(const std::vector<StatedGroup>& groups,
                                      const std::vector<OwnUnavailability>& own)
{
    std::vector<SharedUnit> units;
    const auto add = [&](SharedUnit::Type type, const StatedGroup& group, double down) {
        if (down > 0.0) {
            units.push_back({.type = type,
                             .group = group.group->id,
                             .members = group.members,
                             .availability = Availability::fromDown(down)});
        }
    };
    for (const StatedGroup& group : groups) {
        add(SharedUnit::Type::CommonCause, group, commonCauseOf(group, own));
    }
    for (const StatedGroup& group : groups) {
        if ((group.group->standby || group.group->failover) && hasSpare(group)) {
            add(SharedUnit::Type::Switch, group, switchingOf(group, own));
        }
    }
    return units;
}

StructureFunction withSharedUnits(StructureFunction function, const std::vector<SharedUnit>& units)
{
    for (const SharedUnit& unit : units) {
        const auto number = static_cast<std::uint32_t>(function.domains.size());
        const bool isCause = unit.type == SharedUnit::Type::CommonCause;
        function.domains.push_back(
            {.dimension = isCause ? "common-cause" : "switch", .name = unit.group});
        function.residents.append(unit.members);
        for (const std::uint32_t member : unit.members) {
            function.spreads[member].push_back({.domains = {number}});
        }
    }
    return function;
}

}  // namespace cutpoint
