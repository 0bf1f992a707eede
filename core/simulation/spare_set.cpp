#include "core/simulation/spare_set.h"

#include "core/model/topology_parts.h"
#include "core/structure/call_graph.h"
#include "core/structure/compile.h"
#include "core/structure/grouping.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::size_t mostNames = 20;

/// Components that are tied by replication, by vertex.
std::set<std::uint32_t> replicating(const Topology& topology)
{
    std::set<std::uint32_t> tied;
    for (const PlacedConnection& placed : topology.connections()) {
        if (placed.connection->kind == ConnectionKind::Replication) {
            tied.insert({placed.from, placed.to});
        }
    }
    return tied;
}

bool isStore(Kind kind)
{
    constexpr std::array stores{Kind::Cache,  Kind::Queue,   Kind::Database,
                                Kind::Search, Kind::Storage, Kind::ObjectStore};
    return std::ranges::find(stores, kind) != stores.end();
}

bool statesHow(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    return (failover && failover->mechanism) ||
           (standby && (standby->mode || standby->failover.value_or(Seconds{0}) > Seconds{0}));
}

/// Lets something take over that says nothing of it.
void supply(const Rare<Standby>& standby, Rare<Failover>& failover, bool isReplicatedDatabase)
{
    const bool hasTimes = standby && standby->failover.value_or(Seconds{0}) > Seconds{0};
    if (statesHow(standby, failover) && (failover || hasTimes)) {
        return;
    }
    Failover supplied = failover ? *failover : Failover{};
    if (isReplicatedDatabase && !statesHow(standby, failover)) {
        supplied.mechanism = FailoverMechanism::Database;
    }
    failover = supplied;
}

/// The topology with a failover for everything that may have a spare.
Topology supplied(const Topology& topology, const Grouping& grouping,
                  const std::set<std::uint32_t>& tied)
{
    TopologyParts parts = partsOf(topology);
    for (Component& component : parts.components) {
        supply(component.standby, component.failover, false);
    }
    std::map<std::string, std::size_t> placeOf;
    for (std::size_t place = 0; place < parts.groups.size(); ++place) {
        placeOf.emplace(parts.groups[place].id, place);
    }
    for (std::size_t number = 0; number < grouping.groups.size(); ++number) {
        const std::string& id = grouping.groups[number].id;
        if (id.empty()) {
            continue;
        }
        const auto [found, isNew] = placeOf.emplace(id, parts.groups.size());
        if (isNew) {
            parts.groups.push_back({.id = id});
        }
        const auto members = grouping.members.row(number);
        const bool isReplicatedDatabase = std::ranges::all_of(members, [&](std::uint32_t member) {
            return tied.contains(member) && topology.component(member).kind == Kind::Database;
        });
        Group& group = parts.groups[found->second];
        supply(group.standby, group.failover, isReplicatedDatabase);
    }
    return assemble(std::move(parts));
}

std::vector<std::uint32_t> callersOf(const FailoverSet& set, const CallGraph& calls)
{
    std::set<std::uint32_t> members;
    for (const SetMember& member : set.members) {
        members.insert(member.component);
    }
    std::set<std::uint32_t> callers;
    for (const std::uint32_t member : members) {
        for (const std::uint32_t call : calls.incoming.row(member)) {
            const std::uint32_t caller = calls.calls[call].from;
            if (!members.contains(caller)) {
                callers.insert(caller);
            }
        }
    }
    return {callers.begin(), callers.end()};
}

bool saysHow(const Topology& topology, const FailoverSet& set)
{
    if (!set.isGroup) {
        const Component* const component = topology.find(set.id);
        return statesHow(component->standby, component->failover);
    }
    const Group* const group = topology.findGroup(set.id);
    return group != nullptr && statesHow(group->standby, group->failover);
}

bool keepsData(const Topology& topology, const FailoverSet& set,
               const std::set<std::uint32_t>& tied)
{
    return set.stated.replication || set.stated.backupIntervalHours ||
           std::ranges::any_of(set.members, [&](const SetMember& member) {
               return tied.contains(member.component) ||
                      isStore(topology.component(member.component).kind);
           });
}

}  // namespace

std::vector<SpareSet> spareSetsOf(const Topology& topology)
{
    const Compiled compiled = compile(topology);
    if (compiled.outcome == CompileOutcome::Erroneous) {
        return {};
    }
    const std::set<std::uint32_t> tied = replicating(topology);
    const CallGraph calls = callGraphOf(topology);
    const Grouping grouping = groupComponents(topology, calls, {.infersLookAlikes = false});
    std::vector<FailoverSet> sets =
        failoverSetsOf(supplied(topology, grouping, tied), compiled.function);
    std::vector<SpareSet> spares;
    spares.reserve(sets.size());
    for (FailoverSet& set : sets) {
        SpareSet& spare = spares.emplace_back();
        spare.statesHow = saysHow(topology, set);
        spare.holdsData = keepsData(topology, set, tied);
        spare.isTied = std::ranges::any_of(
            set.members, [&](const SetMember& member) { return tied.contains(member.component); });
        spare.callers = callersOf(set, calls);
        spare.set = std::move(set);
    }
    return spares;
}

const SpareSet* spareSetNamed(const std::vector<SpareSet>& sets, const Topology& topology,
                              std::string_view id)
{
    const auto named = [&](bool isGroup) {
        return std::ranges::find_if(sets, [&](const SpareSet& spare) {
            return spare.set.isGroup == isGroup && spare.set.id == id;
        });
    };
    if (const auto group = named(true); group != sets.end()) {
        return &*group;
    }
    if (const auto component = named(false); component != sets.end()) {
        return &*component;
    }
    const auto vertex = topology.vertexOf(id);
    const auto around = std::ranges::find_if(sets, [&](const SpareSet& spare) {
        return vertex && std::ranges::any_of(spare.set.members, [&](const SetMember& member) {
                   return member.component == *vertex;
               });
    });
    return around == sets.end() ? nullptr : &*around;
}

Topology withSpare(const Topology& topology, std::string_view id)
{
    const Component* const found = topology.find(id);
    if (found == nullptr) {
        throw std::out_of_range{"no component of that id"};
    }
    Topology changed = topology;
    if (found->instances == found->required) {
        Component component = *found;
        component.instances = component.required + 1;
        changed.replace(std::move(component));
    }
    return changed;
}

std::string namesOf(const std::vector<SpareSet>& sets)
{
    std::string names;
    for (std::size_t at = 0; at < sets.size() && at < mostNames; ++at) {
        const FailoverSet& set = sets[at].set;
        names += (at == 0 ? "" : ", ") + set.id;
        names += set.title == set.id ? "" : " (" + set.title + ')';
    }
    if (sets.size() > mostNames) {
        names += " and " + std::to_string(sets.size() - mostNames) + " more";
    }
    return names;
}

}  // namespace cutpoint
