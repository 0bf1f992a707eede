#include "core/analysis/unit_gates.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

}  // namespace

std::vector<InstanceClass> decideDomain(const std::vector<InstanceClass>& classes,
                                        std::uint32_t domain, bool isUp)
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

DiagramUnit unitOfAlive(const StructureFunction& function, const UnitRates& rates,
                        std::uint32_t component, std::uint32_t alive)
{
    return {.type = UnitType::Component,
            .number = component,
            .alive = alive,
            .availability = whenAlive(function, rates, component, alive)};
}

UnitGates::UnitGates(GateGraph& graph, const StructureFunction& function, const UnitRates& rates,
                     const CriticalUnits& critical, GatePurpose purpose)
    : m_graph{graph}
    , m_function{function}
    , m_rates{rates}
    , m_critical{critical}
    , m_purpose{purpose}
    , m_componentGate(function.components.size(), none)
    , m_linkGate(function.links.size(), none)
    , m_domainGate(function.domains.size(), none)
{
}

UnitGates::Gate UnitGates::component(std::uint32_t component)
{
    if (m_componentGate[component] == none) {
        m_componentGate[component] = makeComponent(component);
    }
    return m_componentGate[component];
}

UnitGates::Gate UnitGates::link(std::uint32_t link)
{
    if (link == Arc::unfailing || m_purpose == GatePurpose::CutSets || m_critical.links[link] ||
        m_rates.link[link].down() == 0.0) {
        return GateGraph::always;
    }
    if (m_linkGate[link] == none) {
        m_linkGate[link] = m_graph.unit(
            {.type = UnitType::Connection, .number = link, .availability = m_rates.link[link]});
    }
    return m_linkGate[link];
}

UnitGates::Gate UnitGates::domain(std::uint32_t domain)
{
    if (m_domainGate[domain] == none) {
        m_domainGate[domain] = m_graph.unit(
            {.type = UnitType::Domain, .number = domain, .availability = m_rates.domain[domain]});
    }
    return m_domainGate[domain];
}

UnitGates::Gate UnitGates::makeComponent(std::uint32_t component)
{
    if (m_function.components[component].neverFails) {
        return GateGraph::always;
    }
    std::vector<InstanceClass> classes = instanceClassesOf(m_function, component);
    std::set<std::uint32_t> deciding;
    for (const InstanceClass& same : std::vector<InstanceClass>{classes}) {
        for (const std::uint32_t domain : same.domains) {
            if (isVariable(domain)) {
                deciding.insert(domain);
            } else {
                classes = decideDomain(classes, domain, true);
            }
        }
    }
    if (classes.size() == 1) {
        return makeInOnePlace(component, classes.front());
    }
    std::vector<Gate> domains;
    domains.reserve(deciding.size());
    for (const std::uint32_t domain : deciding) {
        domains.push_back(this->domain(domain));
    }
    return m_graph.spread(component, domains);
}

/// All instances depend on the same domains.
UnitGates::Gate UnitGates::makeInOnePlace(std::uint32_t component, const InstanceClass& instances)
{
    std::vector<Gate> needed;
    for (const std::uint32_t domain : instances.domains) {
        needed.push_back(this->domain(domain));
    }
    const DiagramUnit unit = unitOfAlive(m_function, m_rates, component, instances.count);
    const bool isInSeries =
        m_critical.components[component] && livesInOnePlace(m_function, component);
    const bool isLeftOut =
        m_purpose == GatePurpose::Availability && unit.availability.down() == 0.0;
    if (!isInSeries && !isLeftOut) {
        needed.push_back(m_graph.unit(unit));
    }
    return m_graph.all(std::move(needed));
}

bool UnitGates::isVariable(std::uint32_t domain) const
{
    const bool canFail = m_purpose == GatePurpose::CutSets || m_rates.domain[domain].down() > 0.0;
    return canFail && !m_critical.domains[domain];
}

}  // namespace cutpoint
