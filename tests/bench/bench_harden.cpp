#include "core/analysis/analyse.h"
#include "core/harden/harden.h"
#include "core/model/topology_parts.h"
#include "tests/support/structured_topology.h"

#include <benchmark/benchmark.h>
#include <cstdint>

/// How long it takes to find the changes for a target, beside one analysis of the same topology.
namespace {

using cutpoint::Topology;

/// Services in layers, so many of them with a rate of their own: each of these may get one or two
/// more instances.
Topology services(std::size_t layers, std::size_t failing)
{
    auto parts = partsOf(cutpoint::tests::layeredServices(layers, 5));
    std::size_t number = 0;
    for (auto& component : parts.components) {
        if (component.kind == cutpoint::Kind::Client) {
            continue;
        }
        component.critical.reset();
        component.costPerMonth = 20.0 + 7.0 * static_cast<double>(number % 11);
        const double down = number < failing ? 1e-3 / (1.0 + static_cast<double>(number % 7)) : 0.0;
        component.rates.statement = cutpoint::StatedUnavailability{down};
        ++number;
    }
    parts.properties.semantics = cutpoint::Semantics::Dependency;
    return assemble(parts);
}

void analysis(benchmark::State& state)
{
    const Topology topology = services(20, static_cast<std::size_t>(state.range(0)) / 2);
    cutpoint::AnalysisOptions options;
    options.cutSetOrder = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(analyse(topology, options));
    }
}

void hardening(benchmark::State& state)
{
    const Topology topology = services(20, static_cast<std::size_t>(state.range(0)) / 2);
    cutpoint::HardenOptions options;
    options.target = 0.9965;
    for (auto _ : state) {
        const auto advice = harden(topology, options);
        state.counters["candidates"] = static_cast<double>(advice.plan->consideredCount);
        state.counters["changes"] = static_cast<double>(advice.plan->changes.size());
        state.counters["proven"] = advice.plan->isProven ? 1.0 : 0.0;
        state.counters["reached"] = advice.plan->reachesTarget ? 1.0 : 0.0;
        const double cost = advice.plan->costPerMonth.value_or(0.0);
        state.counters["gap"] = cost > 0.0 ? 1.0 - advice.plan->leastCost / cost : 0.0;
    }
}

}  // namespace

BENCHMARK(analysis)->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(hardening)->Arg(30)->Arg(60)->Arg(120)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
