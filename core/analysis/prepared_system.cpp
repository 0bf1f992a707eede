#include "core/analysis/prepared_system.h"

#include "core/analysis/domain_points.h"
#include "core/analysis/remainder.h"

#include <utility>

namespace cutpoint {

PreparedSystem prepare(const Topology& topology, const AnalysisOptions& options)
{
    CompileOptions reading = ownReading(topology);
    reading.ends = options.ends;
    PreparedSystem prepared{.compiled = compile(topology, reading), .rates = {}};
    StructureFunction& function = prepared.compiled.function;
    std::vector<bool> isGone;
    if (!options.lost.empty() && prepared.compiled.outcome == CompileOutcome::Complete) {
        const Losses losses = lossesOf(topology, function, options.lost);
        isGone = componentsDown(function, losses);
        function = remainderOf(function, losses);
    }
    prepared.rates = unitRatesOf(topology, function, isGone);
    return prepared;
}

EngineAnswer solve(const Topology& topology, const PreparedSystem& system,
                   const CriticalUnits& critical, const AnalysisOptions& options)
{
    if (system.rates.shared.empty()) {
        return solve(EngineQuestion{topology, system.compiled.function, system.rates, critical},
                     options);
    }
    const ProbabilityModel model = withSharedUnits(system.compiled.function, system.rates);
    CriticalUnits all = critical;
    all.domains =
        findDomainPoints(model.function, noLosses(model.function), critical.components, {});
    return solve(EngineQuestion{topology, model.function, model.rates, all}, options);
}

}  // namespace cutpoint
