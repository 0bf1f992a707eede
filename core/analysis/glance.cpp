#include "core/analysis/glance.h"

#include "core/analysis/critical_points.h"
#include "core/analysis/spofs.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"

#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

bool worksWhole(const StructureFunction& function)
{
    return evaluate(function, allUp(function)).works.test(0);
}

void addSpofs(Report& report, SpofList list)
{
    report.spofs = std::move(list.spofs);
    report.chokePoints = std::move(list.chokePoints);
    report.findings.insert(report.findings.end(), std::make_move_iterator(list.findings.begin()),
                           std::make_move_iterator(list.findings.end()));
}

void describeComponents(Report& report, const Topology& topology, const UnitRates& rates)
{
    report.components.reserve(topology.componentCount());
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        ComponentFigures figures{.id = topology.component(vertex).id.value};
        if (rates.isStated[vertex]) {
            figures.availability = rates.component[vertex];
        }
        report.components.push_back(std::move(figures));
    }
}

}  // namespace

Report glance(const Topology& topology, const AnalysisOptions& options)
{
    Compiled compiled = compile(topology);
    const StructureFunction& function = compiled.function;
    Report report;
    report.topologyName = topology.properties().name;
    report.componentCount = topology.componentCount();
    report.connectionCount = topology.connectionCount();
    report.semantics = topology.properties().semantics;
    report.currency = topology.properties().currency;
    report.yearDays = topology.properties().yearDays.value_or(report.yearDays);
    report.findings = compiled.findings;
    if (compiled.outcome == CompileOutcome::NoEntry) {
        addSpofs(report, listArticulations(topology, function, options.today));
    } else if (compiled.outcome == CompileOutcome::Complete && worksWhole(function)) {
        addSpofs(report, listSpofs(topology, function, findCriticalPoints(function), std::nullopt,
                                   options.today));
    }
    describeComponents(report, topology, unitRatesOf(topology, function));
    report.isCancelled = options.stop.stop_requested();
    return report;
}

}  // namespace cutpoint
