#include "tests/support/brute_system.h"

#include "tests/support/brute_standby.h"
#include "tests/support/brute_works.h"

#include <algorithm>

namespace cutpoint::tests {
namespace {

bool isCalled(const BruteModel& model, std::size_t component)
{
    return std::ranges::any_of(statedCalls(model),
                               [&](const BruteCall& call) { return call.to == component; });
}

/// Calls that members of explicit and replication groups which nothing calls take over.
std::vector<BruteCall> takeOvers(const BruteModel& model, const BruteGroups& groups)
{
    std::vector<BruteCall> taken;
    for (std::size_t m = 0; m < model.components.size(); ++m) {
        const std::size_t group = groups.groupOf[m];
        if (groups.groups[group].id.empty() || isCalled(model, m)) {
            continue;
        }
        for (const BruteCall& call : statedCalls(model)) {
            if (!call.isOptional && groups.groupOf[call.to] == group && call.from != m) {
                taken.push_back({.from = call.from, .to = m, .group = call.group});
            }
        }
    }
    return taken;
}

std::vector<BruteDemand> demandsOnEntries(const BruteGroups& groups,
                                          const std::vector<std::size_t>& entries)
{
    std::vector<BruteDemand> demands;
    for (const BruteGroup& group : groups.groups) {
        BruteDemand demand{{}, group.required};
        for (const std::size_t member : group.members) {
            if (std::ranges::count(entries, member) > 0) {
                demand.members.push_back(member);
            }
        }
        if (!demand.members.empty()) {
            demands.push_back(demand);
        }
    }
    return demands;
}

std::size_t countOf(const std::vector<bool>& flags, const std::vector<std::size_t>& members)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(members, [&](std::size_t member) { return flags[member]; }));
}

void findPairs(BruteSystem& system)
{
    const std::vector<bool> up(system.model.components.size(), true);
    system.reachesOnlyClients = true;
    for (const BruteDemand& entry : system.entries) {
        const std::vector<bool> reached = reachedFrom(entry.members, system.calls, up);
        for (const BruteDemand& target : system.targets) {
            if (countOf(reached, target.members) >= target.required) {
                system.pairs.push_back({entry, target});
            }
        }
        for (std::size_t c = 0; c < reached.size(); ++c) {
            if (reached[c] && !system.model.components[c].isClient) {
                system.reachesOnlyClients = false;
            }
        }
    }
}

void findErrors(BruteSystem& system)
{
    system.errors = system.groups.errors;
    for (const BruteDemand& entry : system.entries) {
        if (entry.required > entry.members.size()) {
            system.errors.emplace_back("an entry group has too few entries");
        }
    }
    if (system.reading.semantics != Semantics::Dependency) {
        return;
    }
    for (std::size_t c = 0; c < system.model.components.size(); ++c) {
        for (const BruteNeed& need : needsOf(system, c)) {
            if (need.required > need.called.size()) {
                system.errors.emplace_back("a dependency group has too few members");
            }
        }
    }
}

std::vector<BruteMembership> membershipsOf(const BruteGroups& groups)
{
    std::vector<BruteMembership> memberships;
    for (const BruteGroup& group : groups.groups) {
        memberships.push_back({group.id, group.members, group.required});
    }
    return memberships;
}

}  // namespace

BruteReading ownReading(const Topology& topology)
{
    const Semantics semantics = topology.properties().semantics;
    return {semantics, semantics == Semantics::Flow};
}

BruteSystem systemOf(const Topology& topology, BruteReading reading)
{
    BruteSystem system;
    system.model = modelOf(topology);
    system.reading = reading;
    system.groups = findGroups(system.model, reading.infersLookAlikes);
    addStandby(system.model, membershipsOf(findGroups(system.model, false)));
    for (const BruteCall& call : statedCalls(system.model)) {
        if (!call.isOptional) {
            system.calls.push_back(call);
        }
    }
    for (const BruteCall& call : takeOvers(system.model, system.groups)) {
        system.calls.push_back(call);
    }
    system.entries = demandsOnEntries(system.groups, findEntries(system.model, system.groups));
    if (reading.semantics == Semantics::Flow) {
        system.targets = findTargets(system.model, system.groups, system.calls);
        findPairs(system);
    }
    findErrors(system);
    return system;
}

bool isAnswerable(const BruteSystem& system)
{
    const bool hasTarget = system.reading.semantics == Semantics::Dependency ||
                           (!system.pairs.empty() && !system.reachesOnlyClients);
    return system.errors.empty() && !system.entries.empty() && hasTarget;
}

std::vector<BruteCall> workingCalls(const BruteSystem& system, const BruteState& state)
{
    std::vector<BruteCall> working;
    for (const BruteCall& call : system.calls) {
        if (call.connection == BruteCall::unfailing || state.connections[call.connection]) {
            working.push_back(call);
        }
    }
    return working;
}

std::vector<bool> reachedFrom(const std::vector<std::size_t>& starts,
                              const std::vector<BruteCall>& calls, const std::vector<bool>& up)
{
    std::vector<bool> reached(up.size(), false);
    for (const std::size_t start : starts) {
        reached[start] = up[start];
    }
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const BruteCall& call : calls) {
            if (reached[call.from] && up[call.to] && !reached[call.to]) {
                reached[call.to] = true;
                isGrowing = true;
            }
        }
    }
    return reached;
}

}  // namespace cutpoint::tests
