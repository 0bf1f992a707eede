#include "core/analysis/analyse.h"

#include "core/analysis/advisories.h"
#include "core/analysis/critical_points.h"
#include "core/analysis/cut_sets.h"
#include "core/analysis/importance.h"
#include "core/analysis/layers.h"
#include "core/analysis/rate_findings.h"
#include "core/analysis/remainder.h"
#include "core/analysis/spofs.h"
#include "core/analysis/system_diagram.h"
#include "core/analysis/system_figures.h"
#include "core/analysis/system_probability.h"
#include "core/analysis/unit_names.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

Diagnostic finding(Severity severity, const char* code, std::string message, std::string where = {})
{
    return {.severity = severity,
            .code = code,
            .message = std::move(message),
            .where = std::move(where),
            .position = std::nullopt};
}

/// Errors first, then warnings, then infos; of each kind of finding only so many one by one.
std::vector<Diagnostic> inOrder(std::vector<Diagnostic> findings)
{
    constexpr std::size_t mostOfAKind = 100;
    std::map<std::string, std::size_t> countOf;
    std::vector<Diagnostic> kept;
    for (Diagnostic& each : findings) {
        if (++countOf[each.code] <= mostOfAKind) {
            kept.push_back(std::move(each));
        }
    }
    for (const auto& [code, count] : countOf) {
        if (count > mostOfAKind) {
            const auto first = std::ranges::find(kept, code, &Diagnostic::code);
            kept.push_back({.severity = first->severity,
                            .code = code,
                            .message = std::to_string(count - mostOfAKind) + " more of this kind",
                            .where = {},
                            .position = std::nullopt});
        }
    }
    std::ranges::stable_sort(kept, std::ranges::greater{}, &Diagnostic::severity);
    return kept;
}

Compiled compiledWithout(const Topology& topology, const std::vector<UnitName>& lost)
{
    Compiled compiled = compile(topology);
    if (!lost.empty() && compiled.outcome == CompileOutcome::Complete) {
        compiled.function =
            remainderOf(compiled.function, lossesOf(topology, compiled.function, lost));
    }
    return compiled;
}

class Analysis {
public:
    Analysis(const Topology& topology, const AnalysisOptions& options)
        : m_topology{topology}
        , m_options{options}
        , m_compiled{compiledWithout(topology, options.lost)}
        , m_rates{unitRatesOf(topology, m_compiled.function)}
    {
    }

    Report run() &&
    {
        describeTopology();
        addFindings(std::exchange(m_compiled.findings, {}));
        addFindings(rateFindings(m_topology));
        if (m_compiled.outcome == CompileOutcome::NoEntry) {
            addSpofs(listArticulations(m_topology, m_compiled.function, m_options.today));
        }
        if (m_compiled.outcome == CompileOutcome::Complete) {
            analyseFunction();
        }
        describeComponents();
        m_report.findings = inOrder(std::move(m_report.findings));
        m_report.isCancelled = m_options.stop.stop_requested();
        return std::move(m_report);
    }

private:
    void describeTopology()
    {
        const TopologyProperties& properties = m_topology.properties();
        m_report.topologyName = properties.name;
        m_report.componentCount = m_topology.componentCount();
        m_report.connectionCount = m_topology.connectionCount();
        m_report.semantics = properties.semantics;
        m_report.currency = properties.currency;
        m_report.yearDays = properties.yearDays.value_or(365.0);
    }

    void analyseFunction()
    {
        const StructureFunction& function = m_compiled.function;
        if (!evaluate(function, allUp(function)).works.test(0)) {
            if (m_options.lost.empty()) {
                addFindings({finding(Severity::Warning, "never-works",
                                     "the system does not work even with everything up")});
            }
            m_report.system = figuresOf(m_topology, m_options, 1.0, {});
            return;
        }
        m_critical = findCriticalPoints(function);
        const auto diagram =
            m_options.stop.stop_requested()
                ? std::nullopt
                : buildSystemDiagram(function, m_rates, m_critical.units,
                                     {.nodeBudget = m_options.nodeBudget, .stop = m_options.stop});
        if (diagram) {
            m_probability = probabilityOf(*diagram, function);
            m_report.layers = layerFigures(m_topology, *diagram);
            m_report.layerProduct = productOf(m_report.layers);
            m_report.system = figuresOf(m_topology, m_options, m_probability->unavailability,
                                        componentsWithoutRate());
        } else {
            m_report.system = boundsOf(m_topology, m_options, function, m_rates, m_critical.units,
                                       componentsWithoutRate());
            addFindings({finding(Severity::Warning, "diagram-budget",
                                 "the exact availability is out of reach within " +
                                     std::to_string(m_options.nodeBudget) +
                                     " nodes: the figures are certain bounds, and layers and "
                                     "importance are left out")});
        }
        addSpofs(listSpofs(m_topology, function, m_critical, m_probability, m_options.today));
        if (m_options.lost.empty()) {
            m_report.advisories = findAdvisories(m_topology, m_compiled, m_report.spofs);
        }
        addCutSets();
    }

    void addSpofs(SpofList list)
    {
        m_report.spofs = std::move(list.spofs);
        m_report.chokePoints = std::move(list.chokePoints);
        addFindings(std::move(list.findings));
    }

    [[nodiscard]] bool hasInfluence(std::size_t component) const
    {
        return !m_probability || m_probability->components[component].hasInfluence;
    }

    [[nodiscard]] std::vector<std::string> componentsWithoutRate() const
    {
        std::vector<std::string> ids;
        for (std::size_t component = 0; component < m_rates.isStated.size(); ++component) {
            if (!m_rates.isStated[component] && hasInfluence(component)) {
                ids.push_back(m_topology.component(component).id.value);
            }
        }
        return ids;
    }

    void describeComponents()
    {
        const bool isComplete = m_compiled.outcome == CompileOutcome::Complete;
        for (std::size_t vertex = 0; vertex < m_topology.componentCount(); ++vertex) {
            const Component& component = m_topology.component(vertex);
            ComponentFigures figures{.id = component.id.value};
            if (m_rates.isStated[vertex]) {
                figures.availability = m_rates.component[vertex];
                figures.parts.structural = m_rates.component[vertex].down();
            }
            if (m_probability && m_probability->components[vertex].isKnown) {
                figures.importance =
                    importanceOf(m_probability->components[vertex], m_probability->unavailability,
                                 m_rates.component[vertex]);
            }
            if (isComplete) {
                figures.isArticulation = !m_critical.points.isArticulation.empty() &&
                                         m_critical.points.isArticulation[vertex];
                figures.hasInfluence = hasInfluence(vertex);
                noteInfluence(vertex, figures.hasInfluence);
            }
            m_report.components.push_back(std::move(figures));
        }
    }

    void noteInfluence(std::size_t vertex, bool hasInfluence)
    {
        if (!hasInfluence && m_options.lost.empty() &&
            !m_compiled.function.components[vertex].neverFails) {
            m_report.findings.push_back(finding(Severity::Info, "no-influence",
                                                '"' + titleOf(m_topology.component(vertex)) +
                                                    "\" takes no part in whether the system works",
                                                "/components/" + std::to_string(vertex)));
        }
    }

    void addCutSets()
    {
        const StructureFunction& function = m_compiled.function;
        const MinimalCutSets found = findMinimalCutSets(
            function, m_rates, {.order = m_options.cutSetOrder, .stop = m_options.stop});
        const UnitNames names{m_topology, function};
        for (const auto& members : found.sets) {
            CutSet set{.members = {}, .probability = 1.0};
            for (const CutMember& member : members) {
                const auto type = member.isDomain ? UnitType::Domain : UnitType::Component;
                set.members.push_back(names.nameOf(type, member.number));
                multiply(set.probability, member);
            }
            std::ranges::sort(set.members);
            m_report.cutSets.push_back(std::move(set));
        }
        std::ranges::stable_sort(m_report.cutSets, [](const CutSet& one, const CutSet& other) {
            return one.probability.value_or(0.0) > other.probability.value_or(0.0);
        });
        m_report.cutSetOrder = found.order;
        if (found.order < m_options.cutSetOrder && !m_options.stop.stop_requested()) {
            addFindings(
                {finding(Severity::Info, "cut-sets-limited",
                         "the topology is too large to list all cut sets of order " +
                             std::to_string(m_options.cutSetOrder) +
                             ": they are listed up to order " + std::to_string(found.order))});
        }
        if (const std::size_t listed = found.sets.size();
            found.count > static_cast<double>(listed)) {
            addFindings({finding(Severity::Info, "cut-sets-limited",
                                 "of " + std::to_string(std::llround(found.count)) +
                                     " minimal cut sets the " + std::to_string(listed) +
                                     " most probable are listed")});
        }
    }

    /// A member that states nothing makes the probability unknown; a domain without a rate never
    /// fails by itself.
    void multiply(std::optional<double>& probability, const CutMember& member) const
    {
        if (!member.isDomain && !m_rates.isStated[member.number]) {
            probability.reset();
        } else if (probability) {
            *probability *= member.isDomain ? m_rates.domain[member.number].down()
                                            : m_rates.component[member.number].down();
        }
    }

    void addFindings(std::vector<Diagnostic> findings)
    {
        std::ranges::move(findings, std::back_inserter(m_report.findings));
    }

    const Topology& m_topology;
    const AnalysisOptions& m_options;
    Compiled m_compiled;
    UnitRates m_rates;
    CriticalPoints m_critical;
    std::optional<SystemProbability> m_probability;
    Report m_report;
};

}  // namespace

Report analyse(const Topology& topology, const AnalysisOptions& options)
{
    const bool losesConnection = std::ranges::any_of(
        options.lost, [](const UnitName& unit) { return unit.type == UnitType::Connection; });
    if (losesConnection) {
        const Topology prepared = withConnectionsAsUnits(topology, options.lost);
        return Analysis{prepared, options}.run();
    }
    return Analysis{topology, options}.run();
}

}  // namespace cutpoint
