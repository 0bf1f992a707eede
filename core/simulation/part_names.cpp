#include "core/simulation/part_names.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

LostPart::Type typeOf(SwitchState state)
{
    if (state == SwitchState::ByHand) {
        return LostPart::Type::MissedFailover;
    }
    return state == SwitchState::SwitchingBack ? LostPart::Type::Failback
                                               : LostPart::Type::Switchover;
}

}  // namespace

PartNames::PartNames(const Topology& topology, const LongRunPlan& plan)
    : m_topology{topology}
    , m_plan{plan}
    , m_names{topology, plan.function}
{
}

std::vector<LostPart> PartNames::of(const std::vector<PartState>& states) const
{
    std::vector<LostPart> lost;
    for (const PartState& each : states) {
        LostPart part = named(each);
        const auto same = std::ranges::find_if(lost, [&](const LostPart& other) {
            return other.type == LostPart::Type::Instances && other.type == part.type &&
                   other.id == part.id;
        });
        if (same == lost.end()) {
            lost.push_back(std::move(part));
        } else {
            same->lost += part.lost;
        }
    }
    return lost;
}

LostPart PartNames::named(const PartState& state) const
{
    const SystemPart& part = m_plan.parts[state.part];
    switch (part.type) {
    case SystemPart::Type::Instances:
        return instances(part.number, state.state);
    case SystemPart::Type::Link:
        return unit(LostPart::Type::Connection, UnitType::Connection, part.number);
    case SystemPart::Type::Domain:
        return unit(LostPart::Type::Domain, UnitType::Domain, part.number);
    case SystemPart::Type::CommonCause:
        return shared(LostPart::Type::CommonCause, part.number);
    case SystemPart::Type::Switch:
        break;
    }
    return shared(typeOf(static_cast<SwitchState>(state.state)), part.number);
}

LostPart PartNames::instances(std::uint32_t number, std::uint32_t lost) const
{
    LostPart named = unit(LostPart::Type::Instances, UnitType::Component, number);
    named.lost = lost;
    named.instances = m_plan.function.components[number].instances;
    return named;
}

LostPart PartNames::unit(LostPart::Type type, UnitType unit, std::uint32_t number) const
{
    return {.type = type,
            .id = m_names.nameOf(unit, number).id,
            .title = m_names.titleOf(unit, number)};
}

/// Of a component or, if there is none of that id, a group.
LostPart PartNames::shared(LostPart::Type type, std::uint32_t domain) const
{
    const std::string& id = m_plan.function.domains[domain].name;
    std::string title = id;
    if (const Component* const component = m_topology.find(id)) {
        title = titleOf(*component);
    } else if (const Group* const group = m_topology.findGroup(id)) {
        title = titleOf(*group);
    }
    return {.type = type, .id = id, .title = std::move(title)};
}

}  // namespace cutpoint
