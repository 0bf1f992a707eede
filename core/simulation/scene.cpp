#include "core/simulation/scene.h"

#include <algorithm>
#include <utility>

namespace cutpoint {

Scene::Scene(const StructureFunction& function, const std::vector<Ends>& endsOfLink)
    : m_function{function}
    , m_endsOfLink{endsOfLink}
    , m_isFailed(function.components.size(), false)
    , m_failedInstances(function.components.size())
    , m_isLinkFailed(function.links.size(), false)
    , m_isDomainLost(function.domains.size(), false)
    , m_latency(function.components.size(), Seconds{0})
    , m_latencyOfInstance(function.components.size())
{
}

void Scene::failInstance(std::uint32_t component, std::uint32_t instance)
{
    m_failedInstances[component].insert(instance);
}

void Scene::repairComponent(std::uint32_t component)
{
    m_isFailed[component] = false;
    m_failedInstances[component].clear();
    m_latency[component] = Seconds{0};
    m_latencyOfInstance[component].clear();
}

void Scene::repairInstance(std::uint32_t component, std::uint32_t instance)
{
    if (m_isFailed[component]) {
        // The others stay down.
        m_isFailed[component] = false;
        for (std::uint32_t other = 0; other < m_function.components[component].instances; ++other) {
            m_failedInstances[component].insert(other);
        }
    }
    m_failedInstances[component].erase(instance);
    m_latencyOfInstance[component].erase(instance);
}

void Scene::slowDownInstance(std::uint32_t component, std::uint32_t instance, Seconds latency)
{
    m_latencyOfInstance[component][instance] = latency;
}

bool Scene::isUp(const SetMember& member) const
{
    return member.instance ? isInstanceUp(member.component, *member.instance)
                           : isUp(member.component);
}

bool Scene::isUp(std::uint32_t component) const
{
    return m_function.components[component].neverFails ||
           instancesUp(component) >= m_function.components[component].required;
}

std::uint32_t Scene::instancesUp(std::uint32_t component) const
{
    if (m_isFailed[component]) {
        return 0;
    }
    const bool isAnyDomainLost = std::ranges::find(m_isDomainLost, true) != m_isDomainLost.end();
    std::uint32_t up = isAnyDomainLost ? instancesLeft(m_function, component, m_isDomainLost)
                                       : m_function.components[component].instances;
    for (const std::uint32_t failed : m_failedInstances[component]) {
        up -= isInLostDomain(component, failed) ? 0 : 1;
    }
    return up;
}

Seconds Scene::latencyOf(const SetMember& member) const
{
    if (!member.instance) {
        return latencyOf(member.component);
    }
    const auto own = m_latencyOfInstance[member.component].find(*member.instance);
    const bool hasOwn = own != m_latencyOfInstance[member.component].end();
    return std::max(m_latency[member.component], hasOwn ? own->second : Seconds{0});
}

Seconds Scene::latencyOf(std::uint32_t component) const
{
    if (m_latencyOfInstance[component].empty()) {
        return m_latency[component];
    }
    std::uint32_t quick = instancesUp(component);
    Seconds slowest = m_latency[component];
    for (const auto& [instance, latency] : m_latencyOfInstance[component]) {
        quick -= isInstanceUp(component, instance) ? 1 : 0;
        slowest = std::max(slowest, latency);
    }
    return quick < m_function.components[component].required ? slowest : m_latency[component];
}

bool Scene::isLinkUp(std::uint32_t link) const
{
    const Ends& ends = m_endsOfLink[link];
    return !m_isLinkFailed[link] && canTalk(ends.from, ends.to);
}

bool Scene::canTalk(std::uint32_t one, std::uint32_t other) const
{
    return m_sideOf.empty() || m_sideOf[one] == 0 || m_sideOf[other] == 0 ||
           m_sideOf[one] == m_sideOf[other];
}

bool Scene::isReached(std::uint32_t component) const
{
    if (m_sideOf.empty()) {
        return true;
    }
    const auto calls = m_function.incoming.row(component);
    return calls.empty() || std::ranges::any_of(calls, [&](std::uint32_t arc) {
               return canTalk(m_function.arcs[arc].from, component);
           });
}

bool Scene::answers(const SetMember& member, Seconds timeout) const
{
    return isUp(member) && latencyOf(member) < timeout && isReached(member.component);
}

const DomainKey* Scene::lostDomainOf(const SetMember& member) const
{
    for (const DomainSpread& spread : m_function.spreads[member.component]) {
        const std::size_t own = member.instance.value_or(0) % spread.domains.size();
        if (m_isDomainLost[spread.domains[own]]) {
            return &m_function.domains[spread.domains[own]];
        }
    }
    return nullptr;
}

bool Scene::isInstanceUp(std::uint32_t component, std::uint32_t instance) const
{
    return !m_isFailed[component] && !m_failedInstances[component].contains(instance) &&
           !isInLostDomain(component, instance);
}

bool Scene::isInLostDomain(std::uint32_t component, std::uint32_t instance) const
{
    return std::ranges::any_of(m_function.spreads[component], [&](const DomainSpread& spread) {
        return m_isDomainLost[spread.domains[instance % spread.domains.size()]];
    });
}

}  // namespace cutpoint
