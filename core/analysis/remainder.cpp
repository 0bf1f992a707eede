#include "core/analysis/remainder.h"

#include "core/analysis/working_set.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::uint32_t gone = UINT32_MAX;

std::set<std::string_view> namesOf(const std::vector<UnitName>& units, UnitType type)
{
    std::set<std::string_view> names;
    for (const UnitName& unit : units) {
        if (unit.type == type) {
            names.insert(unit.id);
        }
    }
    return names;
}

bool isAnyLost(const StructureFunction& function, std::size_t component,
               const std::vector<bool>& isLost)
{
    return std::ranges::any_of(function.spreads[component], [&](const DomainSpread& spread) {
        return std::ranges::any_of(spread.domains,
                                   [&](std::uint32_t domain) { return isLost[domain]; });
    });
}

/// Takes lost units out of a function, part by part.
class Remainder {
public:
    Remainder(const StructureFunction& whole, const Losses& lost)
        : m_whole{whole}
        , m_lost{lost}
        , m_isGone{componentsDown(whole, lost)}
        , m_left{whole}
    {
        if (whole.semantics == Semantics::Dependency) {
            const std::vector<bool> serves =
                serviceAfter(whole,
                             {.components = m_isGone, .links = lost.links, .domains = lost.domains})
                    .serves;
            for (std::size_t component = 0; component < serves.size(); ++component) {
                m_isGone[component] = m_isGone[component] || !serves[component];
            }
        }
    }

    StructureFunction build() &&
    {
        const auto isGone = [this](std::uint32_t component) { return m_isGone[component]; };
        takeArcs();
        takeRequirements();
        for (EntryGroup& entry : m_left.entries) {
            std::erase_if(entry.members, isGone);
        }
        for (TargetGroup& target : m_left.targets) {
            std::erase_if(target.members, isGone);
        }
        takeInstances();
        takeResidents();
        return std::move(m_left);
    }

private:
    [[nodiscard]] bool isLeft(const Arc& arc) const
    {
        const bool isUsable = arc.link == Arc::unfailing || !m_lost.links[arc.link];
        return isUsable && !m_isGone[arc.from] && !m_isGone[arc.to];
    }

    void takeArcs()
    {
        const std::size_t size = m_whole.components.size();
        m_numberOf.assign(m_whole.arcs.size(), gone);
        m_left.arcs.clear();
        std::vector<std::uint32_t> heads;
        heads.reserve(m_whole.arcs.size());
        for (std::size_t arc = 0; arc < m_whole.arcs.size(); ++arc) {
            if (isLeft(m_whole.arcs[arc])) {
                m_numberOf[arc] = static_cast<std::uint32_t>(m_left.arcs.size());
                m_left.arcs.push_back(m_whole.arcs[arc]);
                heads.push_back(m_whole.arcs[arc].to);
            }
        }
        m_left.arcBegin.assign(size + 1, 0);
        for (const Arc& arc : m_left.arcs) {
            ++m_left.arcBegin[arc.from + 1];
        }
        for (std::size_t component = 0; component < size; ++component) {
            m_left.arcBegin[component + 1] += m_left.arcBegin[component];
        }
        m_left.incoming = CompressedRows::ofItems(
            size, m_left.arcs.size(), [&](std::size_t arc) { return m_left.arcs[arc].to; });
        m_left.sets = findStrongComponents({.begin = m_left.arcBegin, .heads = heads});
        m_left.membersOfSets = CompressedRows::ofItems(
            m_left.sets.count, size, [&](std::size_t each) { return m_left.sets.setOf[each]; });
    }

    void takeRequirements()
    {
        if (m_whole.semantics != Semantics::Dependency) {
            return;
        }
        m_left.requirements.clear();
        m_left.requirementsOf = {};
        std::vector<std::uint32_t> row;
        for (std::size_t component = 0; component < m_isGone.size(); ++component) {
            row.clear();
            if (!m_isGone[component]) {
                for (const std::uint32_t index : m_whole.requirementsOf.row(component)) {
                    row.push_back(static_cast<std::uint32_t>(m_left.requirements.size()));
                    m_left.requirements.push_back(remainderOf(m_whole.requirements[index]));
                }
            }
            m_left.requirementsOf.append(row);
        }
    }

    /// Those that are called over arcs that are left.
    [[nodiscard]] Requirement remainderOf(const Requirement& requirement) const
    {
        Requirement left{.members = {}, .arcs = {}, .required = requirement.required};
        std::set<std::uint32_t> called;
        for (const std::uint32_t arc : requirement.arcs) {
            if (m_numberOf[arc] != gone) {
                left.arcs.push_back(m_numberOf[arc]);
                called.insert(m_whole.arcs[arc].to);
            }
        }
        std::ranges::copy_if(requirement.members, std::back_inserter(left.members),
                             [&](std::uint32_t member) { return called.contains(member); });
        return left;
    }

    void takeInstances()
    {
        for (std::size_t component = 0; component < m_isGone.size(); ++component) {
            if (!isAnyLost(m_whole, component, m_lost.domains)) {
                continue;
            }
            if (m_isGone[component]) {
                m_left.spreads[component].clear();
                continue;
            }
            spell(component);
        }
    }

    /// Puts the domains of the instances that are left down one by one.
    void spell(std::size_t component)
    {
        const auto& spreads = m_whole.spreads[component];
        std::vector<DomainSpread> left(spreads.size());
        const std::uint32_t instances = m_whole.components[component].instances;
        for (std::uint32_t instance = 0; instance < instances; ++instance) {
            const auto domainIn = [&](const DomainSpread& spread) {
                return spread.domains[instance % spread.domains.size()];
            };
            if (std::ranges::any_of(spreads, [&](const DomainSpread& spread) {
                    return m_lost.domains[domainIn(spread)];
                })) {
                continue;
            }
            for (std::size_t at = 0; at < spreads.size(); ++at) {
                left[at].domains.push_back(domainIn(spreads[at]));
            }
        }
        m_left.components[component].instances =
            static_cast<std::uint32_t>(left.front().domains.size());
        m_left.spreads[component] = std::move(left);
    }

    void takeResidents()
    {
        std::set<std::pair<std::uint32_t, std::uint32_t>> lives;
        for (std::uint32_t component = 0; component < m_left.spreads.size(); ++component) {
            for (const DomainSpread& spread : m_left.spreads[component]) {
                for (const std::uint32_t domain : spread.domains) {
                    lives.emplace(domain, component);
                }
            }
        }
        m_left.residents = {};
        auto next = lives.begin();
        std::vector<std::uint32_t> row;
        for (std::uint32_t domain = 0; domain < m_left.domains.size(); ++domain) {
            row.clear();
            for (; next != lives.end() && next->first == domain; ++next) {
                row.push_back(next->second);
            }
            m_left.residents.append(row);
        }
    }

    const StructureFunction& m_whole;
    const Losses& m_lost;
    std::vector<bool> m_isGone;
    StructureFunction m_left;
    std::vector<std::uint32_t> m_numberOf;  ///< Of every arc of the whole: its number, or `gone`.
};

}  // namespace

Losses lossesOf(const Topology& topology, const StructureFunction& function,
                const std::vector<UnitName>& lost)
{
    Losses losses = noLosses(function);
    for (const UnitName& unit : lost) {
        const auto vertex =
            unit.type == UnitType::Component ? topology.vertexOf(unit.id) : std::nullopt;
        if (vertex && !function.components[*vertex].neverFails) {
            losses.components[*vertex] = true;
        }
    }
    const auto domains = namesOf(lost, UnitType::Domain);
    for (std::size_t domain = 0; domain < function.domains.size(); ++domain) {
        losses.domains[domain] = domains.contains(nameOf(function.domains[domain]));
    }
    const auto connections = namesOf(lost, UnitType::Connection);
    if (connections.empty()) {
        return losses;
    }
    const std::vector<PlacedConnection> all = topology.connections();
    for (std::size_t link = 0; link < function.links.size(); ++link) {
        losses.links[link] =
            connections.contains(connectionName(topology, all[function.links[link]]));
    }
    return losses;
}

Topology withConnectionsAsUnits(Topology topology, const std::vector<UnitName>& lost)
{
    const auto names = namesOf(lost, UnitType::Connection);
    if (names.empty()) {
        return topology;
    }
    std::vector<std::pair<ConnectionKey, Connection>> stated;
    for (const PlacedConnection& placed : topology.connections()) {
        if (!availabilityOf(placed.connection->rates) &&
            names.contains(connectionName(topology, placed))) {
            stated.emplace_back(placed.key, *placed.connection);
            stated.back().second.rates = {.statement = StatedUnavailability{0.0},
                                          .mttr = std::nullopt};
        }
    }
    for (auto& [key, connection] : stated) {
        topology.replace(key, std::move(connection));
    }
    return topology;
}

std::vector<bool> componentsDown(const StructureFunction& function, const Losses& lost)
{
    std::vector<bool> isDown = lost.components;
    for (std::size_t component = 0; component < isDown.size(); ++component) {
        const Multiplicity& counts = function.components[component];
        if (!counts.neverFails && isAnyLost(function, component, lost.domains) &&
            instancesLeft(function, component, lost.domains) < counts.required) {
            isDown[component] = true;
        }
    }
    return isDown;
}

StructureFunction remainderOf(const StructureFunction& function, const Losses& lost)
{
    return Remainder{function, lost}.build();
}

}  // namespace cutpoint
