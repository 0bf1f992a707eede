#include "core/harden/system_evaluator.h"

#include "core/analysis/critical_points.h"
#include "core/analysis/prepared_system.h"
#include "core/analysis/system_probability.h"
#include "core/structure/compile.h"
#include "core/structure/evaluate.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cutpoint {

std::optional<SystemEvaluator> SystemEvaluator::build(const Topology& topology,
                                                      std::size_t nodeBudget,
                                                      const std::stop_token& stop)
{
    PreparedSystem prepared = prepare(topology, {});
    if (prepared.compiled.outcome != CompileOutcome::Complete) {
        return std::nullopt;
    }
    ProbabilityModel model = withSharedUnits(prepared.compiled.function, prepared.rates);
    SystemEvaluator evaluator;
    evaluator.m_function = std::move(model.function);
    evaluator.m_rates = std::move(model.rates);
    if (!evaluate(evaluator.m_function, allUp(evaluator.m_function)).works.test(0)) {
        evaluator.m_neverWorks = true;
        return evaluator;
    }
    const CriticalPoints critical = findCriticalPoints(evaluator.m_function);
    evaluator.m_system = buildSystemDiagram(evaluator.m_function, evaluator.m_rates, critical.units,
                                            {.nodeBudget = nodeBudget, .stop = stop});
    return evaluator.m_system ? std::optional{std::move(evaluator)} : std::nullopt;
}

double SystemEvaluator::unavailability(const OtherRates& others) const
{
    if (m_neverWorks) {
        return 1.0;
    }
    const double down = unavailabilityOf(*m_system, [&](const DiagramUnit& unit) {
        const auto found =
            unit.type == UnitType::Component ? others.find(unit.number) : others.end();
        return found == others.end() ? unit.availability.down() : found->second;
    });
    return std::min(down, 1.0);
}

double SystemEvaluator::ownUnavailability(std::uint32_t vertex) const
{
    return m_rates.component[vertex].down();
}

double SystemEvaluator::domainUnavailability(std::uint32_t vertex) const
{
    std::set<std::uint32_t> domains;
    for (const DomainSpread& spread : m_function.spreads[vertex]) {
        domains.insert(spread.domains.begin(), spread.domains.end());
    }
    double sum = 0.0;
    for (const std::uint32_t domain : domains) {
        sum += m_rates.domain[domain].down();
    }
    return sum;
}

bool SystemEvaluator::isInOnePlace(std::uint32_t vertex) const
{
    return livesInOnePlace(m_function, vertex);
}

double ownUnavailabilityIn(const Topology& topology, std::uint32_t vertex)
{
    return unitRatesOf(topology, compile(topology).function).component.at(vertex).down();
}

}  // namespace cutpoint
