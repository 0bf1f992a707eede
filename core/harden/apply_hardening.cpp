#include "core/compare/match.h"
#include "core/edit/duplicate.h"
#include "core/edit/insert.h"
#include "core/edit/taken_names.h"
#include "core/harden/hardening.h"
#include "core/simulation/failover_standby.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

using Parts = TopologyParts;

/// How long a component that serves beside others is missed when it fails: until its neighbours
/// notice.
constexpr Seconds noticed{5.0};

Component* findComponent(Parts& parts, const std::string& id)
{
    const auto found = std::ranges::find(parts.components, id,
                                         [](const Component& each) { return each.id.value; });
    return found == parts.components.end() ? nullptr : &*found;
}

/// The names of a dimension, those of one placement first, then by first mention.
std::vector<std::string> namesOf(const Parts& parts, const Placement& first)
{
    std::vector<std::string> names = first.names;
    const auto add = [&](const std::string& name) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    };
    for (const Component& component : parts.components) {
        for (const Placement& placement : component.domains) {
            if (placement.dimension == first.dimension) {
                std::ranges::for_each(placement.names, add);
            }
        }
    }
    for (const Domain& domain : parts.domains) {
        if (domain.key.dimension == first.dimension) {
            add(domain.key.name);
        }
    }
    return names;
}

/// Enough names to live in: those there are, then new ones, the same for all who ask.
std::vector<std::string> namesFor(const Parts& base, const Placement& placement, std::size_t wanted)
{
    std::vector<std::string> names = namesOf(base, placement);
    TakenNames taken;
    for (const std::string& name : names) {
        taken.add(name);
    }
    while (names.size() < wanted) {
        names.push_back(taken.take(placement.names.front(), '-'));
    }
    return names;
}

/// States of a domain that nobody has lived in that it fails as often as another one.
void stateDomain(Parts& parts, const std::string& dimension, const std::string& name,
                 const std::string& like)
{
    const auto find = [&](const std::string& wanted) {
        return std::ranges::find(parts.domains, DomainKey{dimension, wanted}, &Domain::key);
    };
    const auto model = find(like);
    if (model != parts.domains.end() && find(name) == parts.domains.end()) {
        Domain domain;
        domain.key = {.dimension = dimension, .name = name};
        domain.rates = model->rates;
        parts.domains.push_back(std::move(domain));
    }
}

/// Puts a placement into the first of some names; those beyond the known ones are new.
void placeIn(Parts& parts, const Parts& base, Placement& placement, std::vector<std::string> names)
{
    const std::size_t known = namesOf(base, placement).size();
    for (std::size_t number = known; number < names.size(); ++number) {
        stateDomain(parts, placement.dimension, names[number], placement.names.front());
    }
    placement.names = std::move(names);
}

/// One more if there is no spare: what a spread needs at least.
void grow(Component& component)
{
    component.instances = std::max(component.instances, component.required + 1);
}

/// @param dimensions  in which to spread.
void spread(Parts& parts, const Parts& base, const std::string& id,
            const std::vector<std::string>& dimensions)
{
    Component component = *findComponent(parts, id);
    const std::uint32_t spare = component.instances - component.required;
    const std::size_t wanted = (component.instances + spare - 1) / spare;
    for (Placement& placement : component.domains) {
        if (std::ranges::find(dimensions, placement.dimension) != dimensions.end()) {
            std::vector<std::string> names = namesFor(base, placement, wanted);
            names.resize(std::max(wanted, placement.names.size()));
            placeIn(parts, base, placement, std::move(names));
        }
    }
    *findComponent(parts, id) = std::move(component);
}

/// Where a stand-in had better live: with a provider of its own, and in another zone if there is
/// one.
void moveApart(Parts& parts, const Parts& base, const std::string& copyId)
{
    Component copy = *findComponent(parts, copyId);
    for (Placement& placement : copy.domains) {
        const bool isProvider = placement.dimension == "provider";
        const std::vector<std::string> known = namesOf(base, placement);
        if (isProvider) {
            const auto names = namesFor(base, placement, known.size() + 1);
            stateDomain(parts, placement.dimension, names.back(), placement.names.front());
            placement.names = {names.back()};
        } else if (placement.names.size() == 1 && known.size() > 1) {
            placement.names = {known[1]};
        }
    }
    copy.position.reset();
    *findComponent(parts, copyId) = std::move(copy);
}

void addStandIn(Parts& parts, const Parts& base, const std::string& id)
{
    for (const Duplicate& made : duplicateComponents(parts, {ComponentId{id}}, Point{})) {
        moveApart(parts, base, made.copy.value);
    }
}

void addLink(Parts& parts, const std::string& name)
{
    const std::vector<std::string> names = connectionNames(parts);
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        return;
    }
    NamedConnection second = parts.connections[static_cast<std::size_t>(found - names.begin())];
    second.connection.id.clear();
    second.connection.accepted.reset();
    addConnection(parts, second.from, second.to, std::move(second.connection));
}

/// @param thing  a component or group.
template <typename Thing>
void makeActive(Thing& thing)
{
    if (thing.standby) {
        thing.standby->mode = StandbyMode::Active;
        if (thing.standby->failover) {
            thing.standby->failover = std::min(*thing.standby->failover, noticed);
        }
    }
    if (thing.failover) {
        thing.failover->mechanism = FailoverMechanism::LoadBalanced;
    }
}

void makeGroupActive(Parts& parts, const std::string& id)
{
    for (Group& group : parts.groups) {
        if (group.id == id) {
            makeActive(group);
        }
    }
}

void makeOptional(Parts& parts, const std::string& id)
{
    for (NamedConnection& named : parts.connections) {
        if (named.to == id && named.connection.kind == ConnectionKind::Flow) {
            named.connection.isOptional = true;
        }
    }
}

/// In the order in which changes are carried out, whatever order they are given in.
constexpr int rankOf(HardeningKind kind)
{
    switch (kind) {
    case HardeningKind::OptionalCall:
        return 0;  // before stand-ins, which are called as their originals are
    case HardeningKind::StandIn:
    case HardeningKind::SecondProvider:
        return 1;
    case HardeningKind::Spread:
        return 2;
    case HardeningKind::MoreInstances:
        return 3;
    case HardeningKind::ActiveStandby:
    case HardeningKind::ActiveGroup:
        return 4;
    case HardeningKind::SecondLink:
        break;
    }
    return 5;
}

void change(Component& component, HardeningKind kind)
{
    if (kind == HardeningKind::MoreInstances) {
        ++component.instances;
    } else if (kind == HardeningKind::Spread) {
        grow(component);  // and is spread when all its instances are there
    } else {
        makeActive(component);
    }
}

void applyOne(Parts& parts, const Parts& base, const Hardening& hardening)
{
    switch (hardening.kind) {
    case HardeningKind::StandIn:
    case HardeningKind::SecondProvider:
        addStandIn(parts, base, hardening.subject);
        return;
    case HardeningKind::SecondLink:
        addLink(parts, hardening.subject);
        return;
    case HardeningKind::OptionalCall:
        makeOptional(parts, hardening.subject);
        return;
    case HardeningKind::ActiveGroup:
        makeGroupActive(parts, hardening.subject);
        return;
    case HardeningKind::MoreInstances:
    case HardeningKind::Spread:
    case HardeningKind::ActiveStandby:
        break;
    }
    if (Component* const component = findComponent(parts, hardening.subject)) {
        change(*component, hardening.kind);
    }
}

std::vector<Hardening> inOrder(std::vector<Hardening> changes)
{
    std::ranges::sort(changes, {}, [](const Hardening& change) {
        return std::tuple{rankOf(change.kind), change.subject, change.step};
    });
    return changes;
}

/// As if its members took over in no time, in the mode that they have.
///
/// @param thing  a component or group.
template <typename Thing>
void switchAtOnce(Thing& thing)
{
    thing.standby = standbyOf(thing);
    thing.failover.reset();
    if (thing.standby) {
        thing.standby->failover.reset();
        thing.standby->failback.reset();
        thing.standby->coverage.reset();
        thing.standby->manualRecovery.reset();
    }
}

/// As if no domain of those dimensions could fail.
void leaveDimensions(Component& component, const std::vector<std::string>& dimensions)
{
    std::erase_if(component.domains, [&](const Placement& placement) {
        return std::ranges::find(dimensions, placement.dimension) != dimensions.end();
    });
    if (component.standby) {
        component.standby->repairCrews.reset();
    }
}

/// Of every component that is spread, in which dimensions.
std::map<std::string, std::vector<std::string>> spreadsOf(const Parts& parts,
                                                          const std::vector<Hardening>& changes)
{
    std::map<std::string, std::vector<std::string>> spreads;
    for (const Hardening& change : changes) {
        if (change.kind == HardeningKind::Spread) {
            for (const Component& component : parts.components) {
                if (component.id.value == change.subject) {
                    spreads.emplace(change.subject, tooCloseIn(component));
                }
            }
        }
    }
    return spreads;
}

/// @param ids  of components that work at their best; groups do then too.
void switchAllAtOnce(Parts& parts, const std::set<std::string>& ids)
{
    if (ids.empty()) {
        return;
    }
    for (Component& component : parts.components) {
        if (ids.contains(component.id.value)) {
            switchAtOnce(component);
        }
    }
    for (Group& group : parts.groups) {
        switchAtOnce(group);
    }
}

bool isSwitch(const Hardening& change)
{
    return change.kind == HardeningKind::ActiveStandby || change.kind == HardeningKind::ActiveGroup;
}

}  // namespace

std::vector<std::string> tooCloseIn(const Component& component)
{
    const std::uint32_t instances = std::max(component.instances, component.required + 1);
    const std::uint32_t spare = instances - component.required;
    std::vector<std::string> dimensions;
    for (const Placement& placement : component.domains) {
        const auto names = static_cast<std::uint32_t>(placement.names.size());
        const bool isOfPeople = placement.dimension == "person" || placement.dimension == "team";
        if (!isOfPeople && (instances + names - 1) / names > spare) {
            dimensions.push_back(placement.dimension);
        }
    }
    return dimensions;
}

TopologyParts hardened(TopologyParts parts, const std::vector<Hardening>& changes)
{
    const Parts base = parts;
    for (const Hardening& each : inOrder(changes)) {
        applyOne(parts, base, each);
    }
    for (const auto& [id, dimensions] : spreadsOf(base, changes)) {
        spread(parts, base, id, dimensions);
    }
    return parts;
}

TopologyParts hardenedAtBest(TopologyParts parts, const std::vector<HardeningChoice>& choices)
{
    std::vector<Hardening> made;
    std::set<std::string> concerned;
    for (const HardeningChoice& choice : choices) {
        const bool isOpen = choice.state == HardeningState::Open;
        if (isOpen) {
            concerned.insert(choice.change.subject);
        }
        if (choice.state == HardeningState::In || (isOpen && !isSwitch(choice.change))) {
            made.push_back(choice.change);
        }
    }
    // How a spread comes out depends on what else becomes of the component.
    auto spreads = spreadsOf(parts, made);
    std::erase_if(spreads, [&](const auto& each) { return !concerned.contains(each.first); });
    parts = hardened(std::move(parts), made);
    for (Component& component : parts.components) {
        const auto found = spreads.find(component.id.value);
        if (found != spreads.end()) {
            leaveDimensions(component, found->second);
        }
    }
    switchAllAtOnce(parts, concerned);
    return parts;
}

}  // namespace cutpoint
