#include "core/analysis/monte_carlo/failing_units.h"

#include "core/structure/reach.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// Components that lie between the entries and what they need.
std::vector<bool> componentsThatMatter(const StructureFunction& function)
{
    const std::vector<std::uint32_t> entries = entryMembers(function);
    if (function.semantics == Semantics::Dependency) {
        return neededBy(function, entries);
    }
    std::vector<bool> matters = reachableFrom(function, entries);
    std::vector<std::uint32_t> targets;
    for (const TargetGroup& target : function.targets) {
        targets.insert(targets.end(), target.members.begin(), target.members.end());
    }
    const std::vector<bool> leads = leadingTo(function, std::move(targets));
    for (std::size_t component = 0; component < matters.size(); ++component) {
        matters[component] = matters[component] && leads[component];
    }
    for (const std::uint32_t entry : entries) {
        matters[entry] = true;
    }
    return matters;
}

std::vector<bool> linksThatMatter(const StructureFunction& function,
                                  const std::vector<bool>& components)
{
    std::vector<bool> matters(function.links.size(), false);
    for (const Arc& arc : function.arcs) {
        if (arc.link != Arc::unfailing && components[arc.from] && components[arc.to]) {
            matters[arc.link] = true;
        }
    }
    return matters;
}

std::vector<bool> domainsThatMatter(const StructureFunction& function,
                                    const std::vector<bool>& components)
{
    std::vector<bool> matters(function.domains.size(), false);
    for (std::size_t domain = 0; domain < matters.size(); ++domain) {
        const auto residents = function.residents.row(domain);
        matters[domain] = std::ranges::any_of(
            residents, [&](std::uint32_t component) { return components[component]; });
    }
    return matters;
}

}  // namespace

FailingUnits::FailingUnits(const StructureFunction& function, const UnitRates& rates)
    : m_function{function}
    , m_rates{rates}
    , m_unitOfComponent(function.components.size(), none)
    , m_unitOfLink(function.links.size(), none)
    , m_unitOfDomain(function.domains.size(), none)
    , m_states{allUp(function)}
{
    const std::vector<bool> components = componentsThatMatter(function);
    const std::vector<bool> links = linksThatMatter(function, components);
    const std::vector<bool> domains = domainsThatMatter(function, components);
    for (std::uint32_t domain = 0; domain < domains.size(); ++domain) {
        if (domains[domain]) {
            addUnit(UnitType::Domain, domain, rates.domain[domain].down());
        }
    }
    for (std::uint32_t link = 0; link < links.size(); ++link) {
        if (links[link]) {
            addUnit(UnitType::Connection, link, rates.link[link].down());
        }
    }
    for (std::uint32_t component = 0; component < components.size(); ++component) {
        if (components[component] && !function.components[component].neverFails) {
            addUnit(UnitType::Component, component, rates.component[component].down());
            addResident(component);
        }
    }
}

void FailingUnits::addUnit(UnitType type, std::uint32_t number, double down)
{
    if (down <= 0.0) {
        return;
    }
    auto& unitOf = type == UnitType::Component    ? m_unitOfComponent
                   : type == UnitType::Connection ? m_unitOfLink
                                                  : m_unitOfDomain;
    unitOf[number] = static_cast<std::uint32_t>(m_units.size());
    m_units.push_back({.type = type, .number = number, .down = down});
}

void FailingUnits::addResident(std::uint32_t component)
{
    Resident resident{
        .component = component, .unit = m_unitOfComponent[component], .classes = {}, .downOf = {}};
    for (const InstanceClass& same : instanceClassesOf(m_function, component)) {
        Class& added = resident.classes.emplace_back();
        added.count = same.count;
        for (const std::uint32_t domain : same.domains) {
            if (m_unitOfDomain[domain] != none) {
                added.domains.push_back(m_unitOfDomain[domain]);
            }
        }
    }
    const bool hasDomain = std::ranges::any_of(
        resident.classes, [](const Class& same) { return !same.domains.empty(); });
    if (hasDomain) {
        m_residents.push_back(std::move(resident));
    }
}

std::optional<std::uint32_t> FailingUnits::unitOf(UnitType type, std::uint32_t number) const
{
    const auto& unitOf = type == UnitType::Component    ? m_unitOfComponent
                         : type == UnitType::Connection ? m_unitOfLink
                                                        : m_unitOfDomain;
    return unitOf[number] == none ? std::nullopt : std::optional{unitOf[number]};
}

double FailingUnits::downWhen(Resident& resident, std::uint32_t alive) const
{
    const auto [entry, isNew] = resident.downOf.try_emplace(alive, 0.0);
    if (isNew) {
        entry->second = whenAlive(m_function, m_rates, resident.component, alive).down();
    }
    return entry->second;
}

std::uint32_t FailingUnits::aliveIn(const Resident& resident, const std::vector<Lanes>& up,
                                    std::size_t lane) const
{
    std::uint32_t alive = 0;
    for (const Class& same : resident.classes) {
        const bool isAlive = std::ranges::all_of(
            same.domains, [&](std::uint32_t domain) { return up[domain].test(lane); });
        alive += isAlive ? same.count : 0;
    }
    return alive;
}

Lanes FailingUnits::allDomainsUp(const Resident& resident, const std::vector<Lanes>& up)
{
    Lanes all = Lanes::all();
    for (const Class& same : resident.classes) {
        for (const std::uint32_t domain : same.domains) {
            all &= up[domain];
        }
    }
    return all;
}

Lanes FailingUnits::enoughAlive(const Resident& resident, const std::vector<Lanes>& up) const
{
    Lanes enough = allDomainsUp(resident, up);
    if (resident.classes.size() > 1) {
        (~enough).forEach([&](std::size_t lane) {
            if (aliveIn(resident, up, lane) >= m_function.components[resident.component].required) {
                enough.set(lane);
            }
        });
    }
    return enough;
}

std::vector<Shortage> FailingUnits::shortagesIn(const std::vector<Lanes>& up)
{
    std::vector<Shortage> shortages;
    for (Resident& resident : m_residents) {
        // A component in one place is gone with it, whatever it does by itself.
        if (resident.unit == none || resident.classes.size() == 1) {
            continue;
        }
        (~allDomainsUp(resident, up)).forEach([&](std::size_t lane) {
            const std::uint32_t alive = aliveIn(resident, up, lane);
            shortages.push_back({.unit = resident.unit,
                                 .lane = static_cast<std::uint32_t>(lane),
                                 .down = downWhen(resident, alive)});
        });
    }
    return shortages;
}

std::vector<Shortage> FailingUnits::shortagesWithout(const std::vector<std::uint32_t>& down)
{
    std::vector<Shortage> shortages;
    for (Resident& resident : m_residents) {
        if (resident.unit == none || resident.classes.size() == 1) {
            continue;
        }
        std::uint32_t alive = 0;
        for (const Class& same : resident.classes) {
            const bool isAlive = std::ranges::none_of(same.domains, [&](std::uint32_t domain) {
                return std::ranges::find(down, domain) != down.end();
            });
            alive += isAlive ? same.count : 0;
        }
        if (alive < m_function.components[resident.component].instances) {
            shortages.push_back(
                {.unit = resident.unit, .lane = 0, .down = downWhen(resident, alive)});
        }
    }
    return shortages;
}

Lanes FailingUnits::worksIn(const std::vector<Lanes>& up)
{
    for (std::uint32_t unit = 0; unit < m_units.size(); ++unit) {
        if (m_units[unit].type == UnitType::Component) {
            m_states.componentUp[m_units[unit].number] = up[unit];
        } else if (m_units[unit].type == UnitType::Connection) {
            m_states.linkUp[m_units[unit].number] = up[unit];
        }
    }
    for (const Resident& resident : m_residents) {
        const Lanes self = resident.unit == none ? Lanes::all() : up[resident.unit];
        m_states.componentUp[resident.component] = self & enoughAlive(resident, up);
    }
    return evaluate(m_function, m_states).works;
}

}  // namespace cutpoint
