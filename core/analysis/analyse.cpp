#include "core/analysis/analyse.h"

#include "core/analysis/advisories.h"
#include "core/analysis/critical_points.h"
#include "core/analysis/engine.h"
#include "core/analysis/importance.h"
#include "core/analysis/layers.h"
#include "core/analysis/named_cut_sets.h"
#include "core/analysis/prepared_system.h"
#include "core/analysis/rate_findings.h"
#include "core/analysis/remainder.h"
#include "core/analysis/shared_units.h"
#include "core/analysis/spofs.h"
#include "core/analysis/standby_findings.h"
#include "core/analysis/system_figures.h"
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

/// Why the figures are not exact, and what they are.
std::string inexactInWords(const EngineAnswer& found, const AnalysisOptions& options)
{
    const bool isAsked = options.method == MethodChoice::MonteCarlo;
    const std::string why = options.stop.stop_requested()
                                ? "the analysis was stopped before the exact availability was found"
                            : isAsked ? "the availability is simulated, as asked for"
                                      : "the exact availability is out of reach within the limits "
                                        "of time and memory";
    if (!found.estimate) {
        return why + ": the figures are certain bounds";
    }
    return why + ": the figures are estimated from " + std::to_string(found.estimate->states) +
           " drawn states (seed " + std::to_string(options.seed) + ')' +
           (found.estimate->isComplete
                ? ""
                : ", and since the system may fail in ways that were not found in time, the worse "
                  "end of the interval is only what is certain");
}

class Analysis {
public:
    Analysis(const Topology& topology, const AnalysisOptions& options)
        : m_topology{topology}
        , m_options{options}
        , m_system{prepare(topology, options)}
    {
    }

    Report run() &&
    {
        describeTopology();
        addFindings(std::exchange(m_system.compiled.findings, {}));
        addFindings(rateFindings(m_topology));
        addFindings(standbyFindings(m_topology, m_system.compiled.function));
        if (m_system.compiled.outcome == CompileOutcome::NoEntry) {
            addSpofs(listArticulations(m_topology, m_system.compiled.function, m_options.today));
        }
        if (m_system.compiled.outcome == CompileOutcome::Complete) {
            analyseFunction();
        }
        describeComponents();
        describeGroups();
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
        const StructureFunction& function = m_system.compiled.function;
        if (!evaluate(function, allUp(function)).works.test(0)) {
            if (m_options.lost.empty()) {
                addFindings({finding(Severity::Warning, "never-works",
                                     "the system does not work even with everything up")});
            }
            m_report.system = figuresOf(m_topology, m_options, Method::Diagram, 1.0, {});
            return;
        }
        m_critical = findCriticalPoints(function);
        answer(solve(m_topology, m_system, m_critical.units, m_options));
        addSpofs(listSpofs(m_topology, function, m_critical, m_probability, m_options.today));
        if (m_options.lost.empty() && !m_options.ends.areGiven()) {
            m_report.advisories = findAdvisories(m_topology, m_system.compiled, m_report.spofs);
        }
        addCutSets();
    }

    void answer(EngineAnswer found)
    {
        if (found.exact) {
            m_probability = std::move(found.exact->probability);
            m_report.layers = std::move(found.exact->layers);
            m_report.layerProduct = productOf(m_report.layers);
            m_report.system = figuresOf(m_topology, m_options, found.exact->method,
                                        m_probability->unavailability, componentsWithoutRate());
            return;
        }
        m_report.system = figuresWithin(m_topology, m_options, *found.bounds, found.estimate,
                                        componentsWithoutRate());
        addFindings(
            {finding(Severity::Warning, "diagram-budget",
                     inexactInWords(found, m_options) + "; layers and importance are left out")});
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
        for (std::size_t component = 0; component < m_system.rates.isStated.size(); ++component) {
            if (!m_system.rates.isStated[component] && hasInfluence(component)) {
                ids.push_back(m_topology.component(component).id.value);
            }
        }
        return ids;
    }

    void describeComponents()
    {
        const bool isComplete = m_system.compiled.outcome == CompileOutcome::Complete;
        for (std::size_t vertex = 0; vertex < m_topology.componentCount(); ++vertex) {
            const Component& component = m_topology.component(vertex);
            ComponentFigures figures{.id = component.id.value};
            if (m_system.rates.isStated[vertex]) {
                figures.availability = m_system.rates.component[vertex];
                figures.parts = m_system.rates.own[vertex].parts;
            }
            if (m_probability && m_probability->components[vertex].isKnown) {
                figures.importance =
                    importanceOf(m_probability->components[vertex], m_probability->unavailability,
                                 m_system.rates.component[vertex]);
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

    void describeGroups()
    {
        for (const SharedUnit& unit : m_system.rates.shared) {
            auto found = std::ranges::find(m_report.groups, unit.group, &GroupFigures::id);
            if (found == m_report.groups.end()) {
                m_report.groups.push_back({.id = unit.group});
                found = m_report.groups.end() - 1;
            }
            const bool isCause = unit.type == SharedUnit::Type::CommonCause;
            (isCause ? found->commonCause : found->switchover) = unit.availability.down();
        }
    }

    void noteInfluence(std::size_t vertex, bool hasInfluence)
    {
        if (!hasInfluence && m_options.lost.empty() &&
            !m_system.compiled.function.components[vertex].neverFails) {
            m_report.findings.push_back(finding(Severity::Info, "no-influence",
                                                '"' + titleOf(m_topology.component(vertex)) +
                                                    "\" takes no part in whether the system works",
                                                "/components/" + std::to_string(vertex)));
        }
    }

    void addCutSets()
    {
        NamedCutSets found = nameCutSets(m_topology, m_system.compiled.function, m_system.rates,
                                         m_options.cutSetOrder, m_options.stop);
        m_report.cutSets = std::move(found.sets);
        m_report.cutSetOrder = found.order;
        if (found.order < m_options.cutSetOrder && !m_options.stop.stop_requested()) {
            addFindings(
                {finding(Severity::Info, "cut-sets-limited",
                         "the topology is too large to list all cut sets of order " +
                             std::to_string(m_options.cutSetOrder) +
                             ": they are listed up to order " + std::to_string(found.order))});
        }
        if (found.count > static_cast<double>(found.listed)) {
            addFindings({finding(Severity::Info, "cut-sets-limited",
                                 "of " + std::to_string(std::llround(found.count)) +
                                     " minimal cut sets the " + std::to_string(found.listed) +
                                     " most probable are listed")});
        }
    }

    void addFindings(std::vector<Diagnostic> findings)
    {
        std::ranges::move(findings, std::back_inserter(m_report.findings));
    }

    const Topology& m_topology;
    const AnalysisOptions& m_options;
    PreparedSystem m_system;
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
