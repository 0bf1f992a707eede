#include "core/analysis/frontier/problem.h"

#include "core/analysis/frontier/bonds.h"
#include "core/analysis/frontier/demands.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

class Reader {
public:
    Reader(const StructureFunction& function, const UnitRates& rates, const CriticalUnits& critical,
           FlowDemands demands, std::vector<Bond> bonds)
        : m_function{function}
        , m_rates{rates}
        , m_critical{critical}
        , m_demands{std::move(demands)}
        , m_bonds{std::move(bonds)}
        , m_vertexOf(function.components.size(), none)
    {
    }

    std::optional<Problem> read()
    {
        if (!addVertices()) {
            return std::nullopt;
        }
        addCriticalDomains();
        addEdges();
        addDemands();
        return std::move(m_problem);
    }

private:
    static constexpr Index none = UINT32_MAX;

    Index addUnit(UnitType type, std::size_t number, Availability availability)
    {
        const Index part = m_problem.formula.addUnit();
        m_problem.units.push_back({.type = type,
                                   .number = static_cast<std::uint32_t>(number),
                                   .availability = availability});
        m_problem.parts.push_back(part);
        return part;
    }

    [[nodiscard]] static bool isSet(const std::vector<bool>& flags, std::size_t number)
    {
        return number < flags.size() && flags[number];
    }

    bool addVertices()
    {
        for (std::uint32_t component = 0; component < m_vertexOf.size(); ++component) {
            if (!m_demands.isRelevant[component]) {
                continue;
            }
            auto part = partOf(component);
            if (!part) {
                return false;
            }
            if (isSet(m_critical.components, component) && *part != Formula::perfect) {
                m_problem.series.push_back(std::exchange(*part, Formula::perfect));
            }
            m_vertexOf[component] = static_cast<Index>(m_problem.network.vertices.size());
            m_problem.network.vertices.push_back(*part);
        }
        return true;
    }

    /// The component itself, and domains that take down it alone.
    std::optional<Index> partOf(std::uint32_t component)
    {
        if (m_function.components[component].neverFails) {
            return Formula::perfect;
        }
        Index part = addUnit(UnitType::Component, component, m_rates.component[component]);
        for (const DomainSpread& spread : m_function.spreads[component]) {
            for (const std::uint32_t domain : spread.domains) {
                if (m_rates.domain[domain].down() == 0.0 || isSet(m_critical.domains, domain)) {
                    continue;
                }
                if (spread.domains.size() > 1 || !isAloneIn(domain)) {
                    return std::nullopt;
                }
                part = m_problem.formula.series(
                    part, addUnit(UnitType::Domain, domain, m_rates.domain[domain]));
            }
        }
        return part;
    }

    [[nodiscard]] bool isAloneIn(std::uint32_t domain) const
    {
        return std::ranges::count_if(m_function.residents.row(domain), [&](std::uint32_t resident) {
                   return m_demands.isRelevant[resident];
               }) == 1;
    }

    void addCriticalDomains()
    {
        for (std::size_t domain = 0; domain < m_critical.domains.size(); ++domain) {
            if (m_critical.domains[domain]) {
                m_problem.series.push_back(
                    addUnit(UnitType::Domain, domain, m_rates.domain[domain]));
            }
        }
    }

    void addEdges()
    {
        for (const Bond& bond : m_bonds) {
            Index part = Formula::perfect;
            if (bond.link != Arc::unfailing) {
                const bool isCritical = isSet(m_critical.links, bond.link);
                if (isCritical || m_rates.link[bond.link].down() > 0.0) {
                    part = addUnit(UnitType::Connection, bond.link, m_rates.link[bond.link]);
                }
                if (isCritical) {
                    m_problem.series.push_back(std::exchange(part, Formula::perfect));
                }
            }
            m_problem.network.edges.push_back(
                {.one = m_vertexOf[bond.one], .other = m_vertexOf[bond.other], .part = part});
        }
    }

    /// Several starts hang from one more vertex that never fails.
    void addDemands()
    {
        Network& network = m_problem.network;
        network.source = m_vertexOf[m_demands.starts.front()];
        if (m_demands.starts.size() > 1) {
            network.source = static_cast<Index>(network.vertices.size());
            network.vertices.push_back(Formula::perfect);
            for (const std::uint32_t start : m_demands.starts) {
                network.edges.push_back({.one = network.source, .other = m_vertexOf[start]});
            }
        }
        for (const TargetGroup& group : m_demands.groups) {
            CountedGroup counted{.members = {}, .required = group.required};
            counted.members.reserve(group.members.size());
            for (const std::uint32_t member : group.members) {
                counted.members.emplace_back(m_vertexOf[member], 1U);
            }
            network.groups.push_back(std::move(counted));
        }
    }

    const StructureFunction& m_function;
    const UnitRates& m_rates;
    const CriticalUnits& m_critical;
    FlowDemands m_demands;
    std::vector<Bond> m_bonds;
    std::vector<Index> m_vertexOf;  ///< Of every component.
    Problem m_problem;
};

}  // namespace

std::optional<Problem> networkOf(const StructureFunction& function, const UnitRates& rates,
                                 const CriticalUnits& critical)
{
    if (function.semantics != Semantics::Flow) {
        return std::nullopt;
    }
    auto demands = demandsOf(function);
    auto bonds = demands ? bondsOf(function, *demands) : std::nullopt;
    if (!bonds) {
        return std::nullopt;
    }
    return Reader{function, rates, critical, std::move(*demands), std::move(*bonds)}.read();
}

}  // namespace cutpoint::frontier
