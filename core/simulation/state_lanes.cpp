#include "core/simulation/state_lanes.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

namespace cutpoint {
namespace {

/// What is left out of a variant: everything before it, and this.
enum Variant : std::uint8_t {
    AsItIs,
    NoFailback,
    NoSwitchover,
    NoMissedFailover,
    NoDomain,
    NoCommonCause,
};

/// The variants in which something is up that is down in all up to `last`.
constexpr std::uint8_t upAfter(Variant last)
{
    constexpr unsigned all = 0x3fU;
    return static_cast<std::uint8_t>(all & ~((2U << last) - 1U));
}

std::uint8_t upOfDomain(SystemPart::Type type, std::uint32_t state)
{
    constexpr std::uint8_t all = 0x3fU;
    if (state == 0) {
        return all;
    }
    if (type == SystemPart::Type::Domain) {
        return upAfter(NoMissedFailover);
    }
    if (type == SystemPart::Type::CommonCause) {
        return upAfter(NoDomain);
    }
    switch (static_cast<SwitchState>(state)) {
    case SwitchState::SwitchingBack:
        return upAfter(AsItIs);
    case SwitchState::SwitchingOver:
        return upAfter(NoFailback);
    case SwitchState::ByHand:
        return upAfter(NoSwitchover);
    case SwitchState::Done:
        break;
    }
    return all;
}

/// The cause whose absence makes a variant work.
constexpr std::array causeOfVariant{OutageCause::Failback,   OutageCause::Failback,
                                    OutageCause::Switchover, OutageCause::MissedFailover,
                                    OutageCause::Domain,     OutageCause::CommonCause};

/// The lanes before one.
Lanes lanesBefore(std::size_t end)
{
    Lanes lanes = Lanes::all();
    if (end < Lanes::count) {
        lanes.resetFrom(end);
    }
    return lanes;
}

}  // namespace

StateLanes::StateLanes(const LongRunPlan& plan)
    : m_plan{plan}
    , m_states(plan.parts.size(), 0)
    , m_residents(plan.function.components.size())
    , m_domainUp(plan.function.domains.size(), everywhere)
{
    m_variants.fill(allUp(plan.function));
    for (std::uint32_t number = 0; number < m_residents.size(); ++number) {
        Resident& resident = m_residents[number];
        resident.required = plan.function.components[number].required;
        if (!plan.function.components[number].neverFails) {
            for (InstanceClass& same : instanceClassesOf(plan.function, number)) {
                resident.places.push_back(
                    {.domains = std::move(same.domains), .count = same.count});
            }
        }
    }
    findCritical();
}

/// Links, and components that cannot spare an instance.
std::vector<SystemPart> StateLanes::singleFaults() const
{
    std::vector<SystemPart> faults;
    for (const PlannedComponent& component : m_plan.components) {
        if (component.rules.instances == component.rules.required) {
            faults.push_back({.number = component.number});
        }
    }
    std::ranges::copy_if(m_plan.parts, std::back_inserter(faults), [](const SystemPart& part) {
        return part.type == SystemPart::Type::Link;
    });
    return faults;
}

/// Each of them down by itself, in lanes of their own.
void StateLanes::findCritical()
{
    const StructureFunction& function = m_plan.function;
    const std::vector<SystemPart> faults = singleFaults();
    for (std::size_t first = 0; first < faults.size(); first += Lanes::count) {
        UnitStates states = allUp(function);
        const std::size_t end = std::min(faults.size(), first + Lanes::count);
        for (std::size_t at = first; at < end; ++at) {
            const bool isLink = faults[at].type == SystemPart::Type::Link;
            (isLink ? states.linkUp : states.componentUp)[faults[at].number].reset(at - first);
        }
        const Lanes works = evaluate(function, states).works;
        for (std::size_t at = first; at < end; ++at) {
            const bool isLink = faults[at].type == SystemPart::Type::Link;
            if (!works.test(at - first)) {
                (isLink ? m_criticalLinks : m_criticalComponents).push_back(faults[at].number);
            }
        }
    }
}

void StateLanes::set(PartState change)
{
    const SystemPart& part = m_plan.parts[change.part];
    m_states[change.part] = change.state;
    switch (part.type) {
    case SystemPart::Type::Instances:
        m_residents[part.number].places[part.place].failed = change.state;
        update(part.number);
        return;
    case SystemPart::Type::Link:
        for (UnitStates& variant : m_variants) {
            fill(variant.linkUp[part.number], change.state == 0);
        }
        m_changedLinks.push_back(part.number);
        return;
    case SystemPart::Type::Domain:
    case SystemPart::Type::CommonCause:
    case SystemPart::Type::Switch:
        break;
    }
    m_domainUp[part.number] = upOfDomain(part.type, change.state);
    for (const std::uint32_t component : m_plan.function.residents.row(part.number)) {
        update(component);
    }
}

void StateLanes::update(std::uint32_t component)
{
    Resident& resident = m_residents[component];
    if (resident.places.empty()) {
        return;
    }
    const Variants up = upOf(resident);
    auto changed = static_cast<Variants>(up ^ resident.up);
    if (changed == 0) {
        return;
    }
    resident.up = up;
    if (!resident.hasChanged) {
        resident.hasChanged = true;
        m_changedComponents.push_back(component);
    }
    for (; changed != 0; changed = static_cast<Variants>(changed & (changed - 1U))) {
        const auto variant = static_cast<std::size_t>(std::countr_zero(changed));
        fill(m_variants.at(variant).componentUp[component], (up >> variant & 1U) != 0);
    }
}

StateLanes::Variants StateLanes::upOf(const Resident& resident) const
{
    std::array<std::uint32_t, variantCount> alive{};
    for (const Place& place : resident.places) {
        const Variants up = domainsUp(place);
        for (std::size_t variant = 0; variant < variantCount; ++variant) {
            alive.at(variant) += (up >> variant & 1U) != 0 ? place.count - place.failed : 0;
        }
    }
    unsigned up = 0;
    for (std::size_t variant = 0; variant < variantCount; ++variant) {
        up |= (alive.at(variant) >= resident.required ? 1U : 0U) << variant;
    }
    return static_cast<Variants>(up);
}

StateLanes::Variants StateLanes::domainsUp(const Place& place) const
{
    Variants up = everywhere;
    for (const std::uint32_t domain : place.domains) {
        up &= m_domainUp[domain];
    }
    return up;
}

void StateLanes::fill(Lanes& lanes, bool isUp) const
{
    isUp ? lanes.setFrom(m_lane) : lanes.resetFrom(m_lane);
}

JudgedLanes StateLanes::judge() const
{
    JudgedLanes judged{};
    Lanes unexplained = ~evaluate(m_plan.function, m_variants[AsItIs]).works & lanesBefore(m_lane);
    judged.fails = unexplained;
    for (std::size_t variant = NoFailback; variant < variantCount && unexplained != Lanes::none();
         ++variant) {
        const Lanes works = evaluate(m_plan.function, m_variants.at(variant)).works;
        judged.causes.at(static_cast<std::size_t>(causeOfVariant.at(variant))) =
            unexplained & works;
        unexplained &= ~works;
    }
    if (unexplained != Lanes::none()) {
        const Lanes single = unexplained & isSingleFault();
        judged.causes[static_cast<std::size_t>(OutageCause::SingleFault)] = single;
        judged.causes[static_cast<std::size_t>(OutageCause::DoubleFault)] = unexplained & ~single;
    }
    return judged;
}

Lanes StateLanes::isSingleFault() const
{
    Lanes single = Lanes::none();
    for (const std::uint32_t component : m_criticalComponents) {
        single |= ~m_variants[NoCommonCause].componentUp[component];
    }
    for (const std::uint32_t link : m_criticalLinks) {
        single |= ~m_variants[NoCommonCause].linkUp[link];
    }
    return single;
}

void StateLanes::restart()
{
    m_lane = 0;
    for (const std::uint32_t component : m_changedComponents) {
        m_residents[component].hasChanged = false;
        for (std::size_t variant = 0; variant < variantCount; ++variant) {
            fill(m_variants.at(variant).componentUp[component],
                 (m_residents[component].up >> variant & 1U) != 0);
        }
    }
    for (const std::uint32_t link : m_changedLinks) {
        for (UnitStates& variant : m_variants) {
            Lanes& lanes = variant.linkUp[link];
            lanes = lanes.test(Lanes::count - 1) ? Lanes::all() : Lanes::none();
        }
    }
    m_changedComponents.clear();
    m_changedLinks.clear();
}

}  // namespace cutpoint
