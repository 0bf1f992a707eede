#include "core/compare/match.h"
#include "core/edit/duplicate.h"
#include "core/edit/insert.h"
#include "core/harden/domain_spread.h"
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

/// One more if there is no spare: what a spread needs at least.
void grow(Component& component)
{
    component.instances = std::max(component.instances, component.required + 1);
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

TopologyParts hardened(TopologyParts parts, const std::vector<Hardening>& changes)
{
    const Parts base = parts;
    for (const Hardening& each : inOrder(changes)) {
        applyOne(parts, base, each);
    }
    for (const auto& [id, dimensions] : spreadsOf(base, changes)) {
        spreadInstances(parts, base, id, dimensions);
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
