#include "ui/drill/other_mechanism.h"

#include "core/model/topology_parts.h"
#include "core/simulation/failover_set.h"
#include "core/structure/compile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace cutpoint::ui {

namespace {

struct MechanismText {
    Q_DECLARE_TR_FUNCTIONS(MechanismText)
};

/// Every set that could take over in some way, whether it says so or not.
std::vector<FailoverSet> possibleSets(const Topology& topology)
{
    TopologyParts parts = partsOf(topology);
    for (Component& component : parts.components) {
        if (component.instances > component.required && !component.failover) {
            component.failover = Failover{};
        }
    }
    for (Group& group : parts.groups) {
        if (!group.failover) {
            group.failover = Failover{};
        }
    }
    const Topology all = assemble(std::move(parts));
    return failoverSetsOf(all, compile(all).function);
}

/// Whether it is among those that state how they take over.
bool statesFailover(const Topology& topology, const FailoverSet& set)
{
    if (!set.isGroup) {
        const Component* const component = topology.find(set.id);
        return component != nullptr && component->failover;
    }
    const auto& groups = topology.groups();
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group& group) { return group.id == set.id; });
    return found != groups.end() && found->failover;
}

bool livesIn(const Component& component, const DomainKey& domain)
{
    return std::any_of(component.domains.begin(), component.domains.end(),
                       [&](const Placement& placement) {
                           return placement.dimension == domain.dimension &&
                                  std::find(placement.names.begin(), placement.names.end(),
                                            domain.name) != placement.names.end();
                       });
}

bool hits(const ScenarioAction& action, const FailoverSet& set, const Component& member)
{
    if (const auto* const fail = std::get_if<Fail>(&action)) {
        const std::string& id = member.id.value;
        return fail->unit == id || fail->unit.starts_with(id + '#');
    }
    if (const auto* const planned = std::get_if<PlannedFailover>(&action)) {
        return planned->target == set.id;
    }
    const auto* const domain = std::get_if<FailDomain>(&action);
    return domain != nullptr && livesIn(member, domain->domain);
}

bool isHit(const FailoverSet& set, const DrillChoice& choice, const Topology& topology)
{
    const std::vector<ScenarioEvent>& events =
        choice.scenario ? choice.scenario->events : choice.events;
    return std::any_of(events.begin(), events.end(), [&](const ScenarioEvent& event) {
        return std::any_of(set.members.begin(), set.members.end(), [&](const SetMember& member) {
            return hits(event.action, set, topology.component(member.component));
        });
    });
}

}  // namespace

std::vector<OtherMechanism> otherMechanismsFor(const Topology& topology, const DrillChoice& choice)
{
    constexpr std::array mechanisms{FailoverMechanism::LoadBalanced, FailoverMechanism::HealthCheck,
                                    FailoverMechanism::Heartbeat, FailoverMechanism::Database,
                                    FailoverMechanism::ColdStandby};
    std::vector<OtherMechanism> others;
    for (const FailoverSet& set : possibleSets(topology)) {
        if (!isHit(set, choice, topology)) {
            continue;
        }
        const bool isStated = statesFailover(topology, set);
        for (const FailoverMechanism mechanism : mechanisms) {
            if (!isStated || mechanism != set.mechanism) {
                others.push_back(
                    {.set = set.id,
                     .isGroup = set.isGroup,
                     .mechanism = mechanism,
                     .title = MechanismText::tr("%1: %2").arg(QString::fromStdString(set.title),
                                                              mechanismWords(mechanism))});
            }
        }
    }
    return others;
}

Topology withMechanism(const Topology& topology, const OtherMechanism& other)
{
    TopologyParts parts = partsOf(topology);
    const auto change = [&](Rare<Failover>& failover) {
        Failover changed = failover ? *failover : Failover{};
        changed.mechanism = other.mechanism;
        failover = std::move(changed);
    };
    for (Component& component : parts.components) {
        if (!other.isGroup && component.id.value == other.set) {
            change(component.failover);
        }
    }
    for (Group& group : parts.groups) {
        if (other.isGroup && group.id == other.set) {
            change(group.failover);
        }
    }
    return assemble(std::move(parts));
}

QString mechanismWords(FailoverMechanism mechanism)
{
    switch (mechanism) {
    case FailoverMechanism::LoadBalanced:
        return MechanismText::tr("load-balanced");
    case FailoverMechanism::HealthCheck:
        return MechanismText::tr("health checks");
    case FailoverMechanism::Heartbeat:
        return MechanismText::tr("heartbeat pair");
    case FailoverMechanism::Database:
        return MechanismText::tr("database failover");
    case FailoverMechanism::ColdStandby:
        return MechanismText::tr("cold standby");
    }
    return {};
}

}  // namespace cutpoint::ui
