#include "core/analysis/what_if.h"

#include "core/analysis/remainder.h"
#include "core/analysis/working_set.h"
#include "core/structure/compile.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

namespace cutpoint {
namespace {

/// The units that are there, each once.
std::vector<UnitName> known(const Topology& topology, const StructureFunction& function,
                            const std::vector<UnitName>& lost)
{
    std::map<UnitName, bool> isThere;
    for (const UnitName& unit : lost) {
        const auto vertex =
            unit.type == UnitType::Component ? topology.vertexOf(unit.id) : std::nullopt;
        isThere[unit] = vertex && !function.components[*vertex].neverFails;
    }
    const auto note = [&](UnitType type, const std::string& id) {
        const auto found = isThere.find({type, id});
        if (found != isThere.end()) {
            found->second = true;
        }
    };
    for (const DomainKey& domain : function.domains) {
        note(UnitType::Domain, nameOf(domain));
    }
    if (std::ranges::any_of(
            lost, [](const UnitName& unit) { return unit.type == UnitType::Connection; })) {
        for (const PlacedConnection& placed : topology.connections()) {
            note(UnitType::Connection, connectionName(topology, placed));
        }
    }
    std::vector<UnitName> found;
    for (const UnitName& unit : lost) {
        if (std::exchange(isThere[unit], false)) {
            found.push_back(unit);
        }
    }
    return found;
}

/// Follows losses to all that they take along, nearest first.
class Spread {
public:
    Spread(const Topology& topology, const StructureFunction& function,
           const std::vector<UnitName>& lost)
        : m_topology{topology}
        , m_function{function}
        , m_losses{lossesOf(topology, function, lost)}
        , m_fates(function.components.size())
    {
        for (std::size_t at = 0; at < lost.size(); ++at) {
            m_placeOf.emplace(lost[at], at);
        }
    }

    void run()
    {
        m_servedBefore = serviceAfter(m_function, noLosses(m_function)).serves;
        fail();
        Losses down = m_losses;
        for (std::size_t component = 0; component < m_fates.size(); ++component) {
            down.components[component] = m_fates[component].fate == Fate::Failed;
        }
        Service after = serviceAfter(m_function, down);
        m_works = after.works;
        m_servesAfter = std::move(after.serves);
        if (m_function.semantics == Semantics::Dependency) {
            findBroken();
        }
        for (std::uint32_t component = 0; component < m_fates.size(); ++component) {
            if (m_fates[component].fate == Fate::Failed && m_servedBefore[component]) {
                m_open.push_back(component);
            }
        }
        // Those behind lost links are as near as the neighbours of lost components.
        cutLinks();
        for (std::size_t next = 0; next < m_open.size(); ++next) {  // grows on the way
            expand(m_open[next]);
        }
    }

    [[nodiscard]] bool works() const { return m_works; }
    [[nodiscard]] const std::vector<ComponentFate>& fates() const { return m_fates; }

private:
    void fail()
    {
        const std::vector<bool> isDown = componentsDown(m_function, m_losses);
        for (std::size_t component = 0; component < m_fates.size(); ++component) {
            ComponentFate& fate = m_fates[component];
            const std::uint32_t instances = m_function.components[component].instances;
            if (!m_function.components[component].neverFails) {
                fate.instancesLost =
                    instances -
                    std::min(instances, instancesLeft(m_function, component, m_losses.domains));
            }
            if (!isDown[component]) {
                continue;
            }
            fate.fate = Fate::Failed;
            if (m_losses.components[component]) {
                fate.instancesLost = instances;
                fate.cause =
                    m_placeOf.at({UnitType::Component, m_topology.component(component).id.value});
            } else {
                fate.cause = firstLostDomain(component);
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t> firstLostDomain(std::size_t component) const
    {
        std::optional<std::size_t> first;
        for (const DomainSpread& spread : m_function.spreads[component]) {
            for (const std::uint32_t domain : spread.domains) {
                if (m_losses.domains[domain]) {
                    const std::size_t place =
                        m_placeOf.at({UnitType::Domain, nameOf(m_function.domains[domain])});
                    first = std::min(first.value_or(place), place);
                }
            }
        }
        return first;
    }

    /// Requirements that are not met, by arc.
    void findBroken()
    {
        m_isOfBroken.assign(m_function.arcs.size(), false);
        for (const Requirement& requirement : m_function.requirements) {
            std::unordered_set<std::uint32_t> working;
            for (const std::uint32_t index : requirement.arcs) {
                const Arc& arc = m_function.arcs[index];
                if (isUsable(arc) && m_servesAfter[arc.to]) {
                    working.insert(arc.to);
                }
            }
            if (working.size() < requirement.required) {
                for (const std::uint32_t index : requirement.arcs) {
                    m_isOfBroken[index] = true;
                }
            }
        }
    }

    [[nodiscard]] bool isUsable(const Arc& arc) const
    {
        return arc.link == Arc::unfailing || !m_losses.links[arc.link];
    }

    void cutLinks()
    {
        if (std::ranges::find(m_losses.links, true) == m_losses.links.end()) {
            return;
        }
        const std::vector<PlacedConnection> all = m_topology.connections();
        for (std::uint32_t index = 0; index < m_function.arcs.size(); ++index) {
            const Arc& arc = m_function.arcs[index];
            if (isUsable(arc)) {
                continue;
            }
            const std::size_t cause =
                m_placeOf.at({UnitType::Connection,
                              connectionName(m_topology, all[m_function.links[arc.link]])});
            if (m_function.semantics == Semantics::Flow) {
                if (m_servedBefore[arc.from]) {
                    cut(arc.to, std::nullopt, cause);
                }
            } else if (m_isOfBroken[index]) {
                cut(arc.from, std::nullopt, cause);
            }
        }
    }

    void expand(std::uint32_t component)
    {
        const std::size_t cause = *m_fates[component].cause;
        if (m_function.semantics == Semantics::Flow) {
            for (const Arc& arc : m_function.arcsFrom(component)) {
                cut(arc.to, component, cause);
            }
            return;
        }
        for (const std::uint32_t index : m_function.incoming.row(component)) {
            if (m_isOfBroken[index]) {
                cut(m_function.arcs[index].from, component, cause);
            }
        }
    }

    void cut(std::uint32_t component, std::optional<std::uint32_t> next, std::size_t cause)
    {
        ComponentFate& fate = m_fates[component];
        if (fate.fate == Fate::Works && m_servedBefore[component] && !m_servesAfter[component]) {
            fate.fate = Fate::CutOff;
            fate.next = next;
            fate.cause = cause;
            m_open.push_back(component);
        }
    }

    const Topology& m_topology;
    const StructureFunction& m_function;
    Losses m_losses;
    std::map<UnitName, std::size_t> m_placeOf;
    std::vector<ComponentFate> m_fates;
    std::vector<bool> m_servedBefore;
    std::vector<bool> m_servesAfter;
    std::vector<bool>
        m_isOfBroken;  ///< Of every arc: whether a requirement that is not met has it.
    std::vector<std::uint32_t> m_open;
    bool m_works = false;
};

std::vector<bool> deadConnections(const Topology& topology, const WhatIf& whatIf)
{
    std::unordered_set<std::string> lost;
    for (const UnitName& unit : whatIf.lost) {
        if (unit.type == UnitType::Connection) {
            lost.insert(unit.id);
        }
    }
    std::vector<bool> isDead;
    isDead.reserve(topology.connectionCount());
    for (const PlacedConnection& placed : topology.connections()) {
        isDead.push_back(whatIf.fates[placed.from].fate != Fate::Works ||
                         whatIf.fates[placed.to].fate != Fate::Works ||
                         (!lost.empty() && lost.contains(connectionName(topology, placed))));
    }
    return isDead;
}

}  // namespace

WhatIf analyseWhatIf(const Topology& topology, const std::vector<UnitName>& lost,
                     AnalysisOptions options)
{
    const Topology prepared = withConnectionsAsUnits(topology, lost);
    const Compiled compiled = compile(prepared);
    WhatIf whatIf;
    whatIf.lost = known(prepared, compiled.function, lost);
    Spread spread{prepared, compiled.function, whatIf.lost};
    spread.run();
    whatIf.works = spread.works();
    whatIf.fates = spread.fates();
    whatIf.isDead = deadConnections(prepared, whatIf);
    options.lost = whatIf.lost;
    whatIf.report = analyse(topology, options);
    whatIf.worstNext = whatIf.works ? worstNextFailure(whatIf.report) : std::nullopt;
    return whatIf;
}

std::vector<UnitName> pathToCause(const WhatIf& whatIf, const Topology& topology,
                                  std::size_t vertex)
{
    std::vector<UnitName> path;
    if (!whatIf.fates[vertex].cause) {
        return path;
    }
    const ComponentFate* fate = &whatIf.fates[vertex];
    while (fate->next) {
        path.push_back({UnitType::Component, topology.component(*fate->next).id.value});
        fate = &whatIf.fates[*fate->next];
    }
    const UnitName& cause = whatIf.lost[*fate->cause];
    if (path.empty() || path.back() != cause) {
        path.push_back(cause);
    }
    return path;
}

}  // namespace cutpoint
