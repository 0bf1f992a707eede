#include "core/analysis/critical_points.h"
#include "core/analysis/cut_sets.h"
#include "core/analysis/system_probability.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "tests/support/random_fault_tree.h"
#include "tests/support/structured_topology.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

/// Exact unavailability by decision diagram, the importance of everything beside it, and minimal
/// cut sets, of systems of growing size, from memory.
namespace {

using cutpoint::CriticalUnits;
using cutpoint::StructureFunction;
using cutpoint::SystemDiagram;
using cutpoint::Topology;
using cutpoint::UnitRates;

using MakeTopology = std::function<Topology(std::size_t size)>;

struct Case {
    StructureFunction function;
    UnitRates rates;
    CriticalUnits critical;
};

Case caseOf(const Topology& topology)
{
    Case made{.function = cutpoint::compile(topology).function, .rates = {}, .critical = {}};
    made.rates = cutpoint::unitRatesOf(topology, made.function);
    made.critical = cutpoint::findCriticalPoints(made.function).units;
    return made;
}

double down(const cutpoint::DiagramUnit& unit)
{
    return unit.availability.down();
}

void findsUnavailability(benchmark::State& state, const MakeTopology& make)
{
    const Case made = caseOf(make(static_cast<std::size_t>(state.range(0))));
    std::size_t nodes = 0;
    std::size_t modules = 0;
    for (auto _ : state) {
        const auto system =
            cutpoint::buildSystemDiagram(made.function, made.rates, made.critical, {});
        if (!system) {
            state.SkipWithError("over budget");
            break;
        }
        benchmark::DoNotOptimize(cutpoint::unavailabilityOf(*system, down));
        nodes = system->diagram.size();
        modules = system->modules.size();
    }
    state.counters["nodes"] = static_cast<double>(nodes);
    state.counters["modules"] = static_cast<double>(modules);
}

/// The ratio is that of an analysis with importance to one without, both with the diagram built.
void findsImportance(benchmark::State& state, const MakeTopology& make)
{
    using Clock = std::chrono::steady_clock;
    const Case made = caseOf(make(static_cast<std::size_t>(state.range(0))));
    Clock::duration plain{};
    Clock::duration importance{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto system =
            cutpoint::buildSystemDiagram(made.function, made.rates, made.critical, {});
        if (!system) {
            state.SkipWithError("over budget");
            break;
        }
        const auto built = Clock::now();
        benchmark::DoNotOptimize(cutpoint::unavailabilityOf(*system, down));
        const auto evaluated = Clock::now();
        benchmark::DoNotOptimize(cutpoint::probabilityOf(*system, made.function));
        plain += evaluated - start;
        importance += built - start + (Clock::now() - evaluated);
    }
    state.counters["ratio"] =
        static_cast<double>(importance.count()) / static_cast<double>(plain.count());
}

void findsCutSets(benchmark::State& state, const MakeTopology& make)
{
    const Case made = caseOf(make(static_cast<std::size_t>(state.range(0))));
    double count = 0.0;
    unsigned order = 0;
    for (auto _ : state) {
        const auto found = cutpoint::findMinimalCutSets(made.function, made.rates, {.order = 3});
        count = found.count;
        order = found.order;
    }
    state.counters["sets"] = count;
    state.counters["order"] = order;
}

Topology faultTree(std::size_t events)
{
    return cutpoint::tests::randomFaultTree(
        {.basicEvents = static_cast<unsigned>(events), .sharing = 0.05, .seed = 7});
}

Topology countedInstances(std::size_t services)
{
    return cutpoint::tests::countedStandIns(services, services / 2);
}

void registerAll()
{
    const auto add = [](const std::string& name, const auto& run, const MakeTopology& make,
                        const std::vector<std::int64_t>& sizes) {
        auto* const added = benchmark::RegisterBenchmark(
            name.c_str(), [run, make](benchmark::State& state) { run(state, make); });
        added->Unit(benchmark::kMillisecond);
        for (const std::int64_t size : sizes) {
            added->Arg(size);
        }
    };
    const auto addBoth = [&](const std::string& name, const MakeTopology& make,
                             const std::vector<std::int64_t>& sizes) {
        add(name + ": unavailability", findsUnavailability, make, sizes);
        add(name + ": importance", findsImportance, make, sizes);
    };
    addBoth("layers of 4 services",
            [](std::size_t layers) { return cutpoint::tests::layeredServices(layers, 4); },
            {10, 100, 1000});
    addBoth("half of n stand-ins", countedInstances, {10, 100, 1000});
    addBoth("fault tree", faultTree, {30, 100, 300, 1000});
    addBoth("one-way cycles", cutpoint::tests::oneWayRings, {10, 20, 30, 60});
    add("cut sets, layers of 100 services", findsCutSets,
        [](std::size_t size) { return cutpoint::tests::layeredServices(size / 100, 100); },
        {1000, 10'000});
    add("cut sets, fat tree", findsCutSets, cutpoint::tests::fatTree, {1000, 10'000});
    add("cut sets, fault tree", findsCutSets, faultTree, {100, 1000, 10'000});
}

}  // namespace

int main(int argc, char* argv[])
{
    registerAll();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
