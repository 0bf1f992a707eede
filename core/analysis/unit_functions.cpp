#include "core/analysis/unit_functions.h"

#include <algorithm>
#include <set>

namespace cutpoint {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// The classes that are left when a domain is decided: those in it are gone or no longer depend on
/// it; classes that have become equal are put together.
std::vector<InstanceClass> decided(const std::vector<InstanceClass>& classes, std::uint32_t domain,
                                   bool isUp)
{
    std::map<std::vector<std::uint32_t>, std::uint32_t> countOf;
    for (const InstanceClass& same : classes) {
        std::vector<std::uint32_t> domains = same.domains;
        const bool livesThere = std::erase(domains, domain) > 0;
        if (isUp || !livesThere) {
            countOf[std::move(domains)] += same.count;
        }
    }
    std::vector<InstanceClass> left;
    left.reserve(countOf.size());
    for (const auto& [domains, count] : countOf) {
        left.push_back({.domains = domains, .count = count});
    }
    return left;
}

}  // namespace

UnitFunctions::UnitFunctions(SystemDiagram& system, const StructureFunction& function,
                             const UnitRates& rates, const CriticalUnits& critical,
                             const std::vector<OrderedUnit>& order)
    : m_system{system}
    , m_function{function}
    , m_rates{rates}
    , m_critical{critical}
    , m_levelOfComponent(function.components.size(), none)
    , m_levelOfLink(function.links.size(), none)
    , m_levelOfDomain(function.domains.size(), none)
    , m_componentNode(function.components.size(), none)
    , m_linkNode(function.links.size(), none)
    , m_domainVariable(function.domains.size(), none)
{
    std::uint32_t level = 0;
    for (const OrderedUnit& unit : order) {
        auto& levels = unit.type == UnitType::Component    ? m_levelOfComponent
                       : unit.type == UnitType::Connection ? m_levelOfLink
                                                           : m_levelOfDomain;
        levels[unit.number] = level++;
    }
}

UnitFunctions::Node UnitFunctions::component(std::uint32_t component)
{
    if (m_componentNode[component] == none) {
        m_componentNode[component] = makeComponent(component);
    }
    return m_componentNode[component];
}

UnitFunctions::Node UnitFunctions::link(std::uint32_t link)
{
    if (link == Arc::unfailing || m_critical.links[link] || m_rates.link[link].down() == 0.0) {
        return DecisionDiagram::always;
    }
    if (m_linkNode[link] == none) {
        m_linkNode[link] = variableOf(
            {.type = UnitType::Connection, .number = link, .availability = m_rates.link[link]},
            m_levelOfLink[link]);
    }
    return m_linkNode[link];
}

UnitFunctions::Node UnitFunctions::makeComponent(std::uint32_t component)
{
    if (m_function.components[component].neverFails) {
        return DecisionDiagram::always;
    }
    Classes classes = instanceClassesOf(m_function, component);
    std::set<std::uint32_t> deciding;
    for (const InstanceClass& same : classes) {
        std::ranges::copy_if(same.domains, std::inserter(deciding, deciding.end()),
                             [this](std::uint32_t domain) { return isVariable(domain); });
    }
    for (const InstanceClass& same : Classes{classes}) {
        for (const std::uint32_t domain : same.domains) {
            if (!isVariable(domain)) {
                classes = decided(classes, domain, true);
            }
        }
    }
    std::vector<std::uint32_t> domains{deciding.begin(), deciding.end()};
    std::ranges::sort(domains, {},
                      [this](std::uint32_t domain) { return m_levelOfDomain[domain]; });
    std::map<std::pair<std::size_t, Classes>, Node> known;
    return spreadComponent(component, classes, 0, domains, known);
}

/// Decides one domain after the other, in the order of their levels; what is alive then decides
/// between the variables of the component.
UnitFunctions::Node
UnitFunctions::spreadComponent(std::uint32_t component, const Classes& classes,
                               std::size_t nextDomain, const std::vector<std::uint32_t>& domains,
                               std::map<std::pair<std::size_t, Classes>, Node>& known)
{
    if (nextDomain == domains.size() || classes.empty()) {
        return componentVariable(component, classes.empty() ? 0 : classes.front().count);
    }
    const auto [entry, isNew] = known.try_emplace({nextDomain, classes}, none);
    if (isNew) {
        const std::uint32_t domain = domains[nextDomain];
        const Node high = spreadComponent(component, decided(classes, domain, true), nextDomain + 1,
                                          domains, known);
        const Node low = spreadComponent(component, decided(classes, domain, false), nextDomain + 1,
                                         domains, known);
        if (m_domainVariable[domain] == none) {
            m_domainVariable[domain] = m_system.diagram.addVariable(m_levelOfDomain[domain]);
            m_system.variables.push_back({.type = UnitType::Domain,
                                          .number = domain,
                                          .availability = m_rates.domain[domain]});
        }
        entry->second = m_system.diagram.choose(m_domainVariable[domain], high, low);
    }
    return entry->second;
}

UnitFunctions::Node UnitFunctions::componentVariable(std::uint32_t component, std::uint32_t alive)
{
    const Multiplicity& counts = m_function.components[component];
    if (alive < counts.required) {
        return DecisionDiagram::never;
    }
    if (m_critical.components[component] && livesInOnePlace(m_function, component)) {
        return DecisionDiagram::always;
    }
    const auto [entry, isNew] = m_aliveNode.try_emplace({component, alive}, none);
    if (isNew) {
        entry->second =
            variableOf({.type = UnitType::Component,
                        .number = component,
                        .alive = alive,
                        .availability = whenAlive(m_function, m_rates, component, alive)},
                       m_levelOfComponent[component]);
    }
    return entry->second;
}

UnitFunctions::Node UnitFunctions::variableOf(const DiagramUnit& unit, std::uint32_t level)
{
    const std::uint32_t variable = m_system.diagram.addVariable(level);
    m_system.variables.push_back(unit);
    return m_system.diagram.variable(variable);
}

bool UnitFunctions::isVariable(std::uint32_t domain) const
{
    return m_rates.domain[domain].down() > 0.0 && !m_critical.domains[domain];
}

}  // namespace cutpoint
