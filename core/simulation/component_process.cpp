#include "core/simulation/component_process.h"

#include <algorithm>

namespace cutpoint {
namespace {

std::optional<InstanceProcess> switchingOf(const PlannedComponent& plan, RandomTimes& random)
{
    if (!plan.switchingRules) {
        return std::nullopt;
    }
    return InstanceProcess{*plan.switchingRules, random};
}

}  // namespace

ComponentProcess::ComponentProcess(const PlannedComponent& plan, RandomTimes& random)
    : m_plan{&plan}
    , m_instances{plan.rules, random}
    , m_switching{switchingOf(plan, random)}
{
}

double ComponentProcess::next() const
{
    return m_switchEnd ? *m_switchEnd : nextOfInstances() + m_stoodStill;
}

double ComponentProcess::nextOfInstances() const
{
    return m_switching ? std::min(m_instances.next(), m_switching->next()) : m_instances.next();
}

ComponentEvent ComponentProcess::advance(RandomTimes& random)
{
    return m_switchEnd ? endSwitch() : advanceInstances(random);
}

void ComponentProcess::freeze(double hours)
{
    m_stoodStill += hours;
    if (m_switchEnd) {
        *m_switchEnd += hours;
    }
}

bool ComponentProcess::isUp() const
{
    return !m_plan->isAlwaysDown && !m_switchEnd && !m_instances.isLost();
}

ComponentEvent ComponentProcess::endSwitch()
{
    m_switchEnd.reset();
    ComponentEvent result;
    result.add(
        {.part = m_plan->switchPart, .state = static_cast<std::uint32_t>(SwitchState::Done)});
    return result;
}

ComponentEvent ComponentProcess::advanceInstances(RandomTimes& random)
{
    const double now = next();
    ComponentEvent result;
    const bool isOwn = !m_switching || m_instances.next() <= m_switching->next();
    if (isOwn) {
        const InstanceEvent event = m_instances.advance(random);
        result.add({.part = m_plan->firstPart + event.place, .state = event.failedThere});
        if (!m_switching) {
            follow(event, now, result, random);
        }
    } else {
        follow(m_switching->advance(random), now, result, random);
    }
    return result;
}

/// Switches if MODEL.md section 4 says so: i is how many had failed before.
void ComponentProcess::follow(const InstanceEvent& event, double now, ComponentEvent& result,
                              RandomTimes& random)
{
    const std::uint32_t spares = m_plan->rules.instances - m_plan->rules.required;
    const bool sharesTraffic = m_plan->mode == StandbyMode::Active;
    const double running = m_plan->rules.instances - event.failedBefore;
    result.isLoss = event.isFailure && event.failedBefore == spares;
    if (!m_plan->switching) {
        return;
    }
    if (event.isFailure && event.failedBefore < spares && event.wasServing) {
        const DrawnSwitch drawn = drawFailover(*m_plan->switching, random);
        beginSwitch(drawn.isMissed ? SwitchState::ByHand : SwitchState::SwitchingOver, now,
                    drawn.hours / (sharesTraffic ? running : 1.0), result);
    } else if (!event.isFailure && event.failedBefore <= spares) {
        beginSwitch(SwitchState::SwitchingBack, now,
                    m_plan->switching->failback / (sharesTraffic ? running + 1.0 : 1.0), result);
    }
}

void ComponentProcess::beginSwitch(SwitchState state, double now, double hours,
                                   ComponentEvent& result)
{
    if (hours > 0.0) {
        m_switchEnd = now + hours;
        m_stoodStill += hours;
        result.add({.part = m_plan->switchPart, .state = static_cast<std::uint32_t>(state)});
    }
}

}  // namespace cutpoint
