#include "core/analysis/all_pairs.h"
#include "core/analysis/frontier/frontier_engine.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "tests/bench/graphml_network.h"
#include "tests/support/random_network.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

/// Two-way networks: real ones where the folder beside the checkout has them, generated ones and
/// grids. Times of a pair include compiling, reducing and the search for an order.
namespace {

using cutpoint::FrontierSystem;
using cutpoint::Topology;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The network with one entry and one target.
Topology between(const Topology& network, std::size_t from, std::size_t to)
{
    Topology result = network;
    for (std::size_t vertex = 0; vertex < network.componentCount(); ++vertex) {
        cutpoint::Component component = network.component(vertex);
        component.entry = vertex == from;
        component.critical = vertex == to;
        result.replace(std::move(component));
    }
    return result;
}

std::optional<FrontierSystem> solve(const Topology& topology,
                                    const cutpoint::frontier::SolveOptions& options)
{
    const auto function = cutpoint::compile(topology).function;
    if (function.entries.empty()) {
        return std::nullopt;
    }
    return cutpoint::buildFrontierSystem(function, cutpoint::unitRatesOf(topology, function), {},
                                         options);
}

/// What several pairs of a network came to.
struct PairTimes {
    double slowest = 0.0;
    double total = 0.0;
    std::size_t peakStates = 0;
    std::size_t pairs = 0;
};

PairTimes solvePairs(const Topology& network, std::size_t pairs, unsigned seed)
{
    PairTimes times;
    std::mt19937 random{seed};
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const std::size_t from = random() % network.componentCount();
        const std::size_t to =
            (from + 1 + random() % (network.componentCount() - 1)) % network.componentCount();
        const Topology topology = between(network, from, to);
        const auto start = std::chrono::steady_clock::now();
        const auto system = solve(topology, {.keepsLayers = false});
        const double seconds = secondsSince(start);
        times.slowest = std::max(times.slowest, seconds);
        times.total += seconds;
        times.peakStates = std::max(times.peakStates, system ? system->peakStates() : 0);
        ++times.pairs;
    }
    return times;
}

std::vector<std::filesystem::path> realNetworks()
{
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path folder{CUTPOINT_NETWORKS};
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator{folder}) {
            if (entry.path().extension() == ".graphml") {
                paths.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(paths);
    return paths;
}

void count(benchmark::State& state, const PairTimes& times)
{
    state.counters["slowest_ms"] = 1e3 * times.slowest;
    state.counters["peak_states"] = static_cast<double>(times.peakStates);
}

void solvesRandomPairs(benchmark::State& state, const Topology& network)
{
    constexpr std::size_t pairs = 20;
    PairTimes times;
    for (auto _ : state) {
        times = solvePairs(network, pairs, 1);
    }
    count(state, times);
}

void solvesAllPairs(benchmark::State& state, const Topology& network)
{
    std::size_t pairs = 0;
    for (auto _ : state) {
        pairs = cutpoint::findAllPairs(network).pairs.size();
    }
    state.counters["pairs"] = static_cast<double>(pairs);
}

void solvesGrid(benchmark::State& state, const Topology& grid, double tolerance)
{
    std::optional<FrontierSystem> system;
    for (auto _ : state) {
        system =
            solve(grid, {.stateBudget = 400'000'000, .tolerance = tolerance, .keepsLayers = false});
    }
    if (system) {
        const auto [low, high] = system->unavailability;
        state.counters["peak_states"] = static_cast<double>(system->peakStates());
        state.counters["relative_width"] = low > 0.0 ? (high - low) / low : 1.0;
    }
}

/// One availability, and one with the importance of everything.
void solvesWithImportance(benchmark::State& state, const Topology& grid, bool wantsImportance)
{
    const auto function = cutpoint::compile(grid).function;
    const auto rates = cutpoint::unitRatesOf(grid, function);
    for (auto _ : state) {
        const auto system =
            cutpoint::buildFrontierSystem(function, rates, {}, {.keepsLayers = wantsImportance});
        if (wantsImportance) {
            benchmark::DoNotOptimize(cutpoint::probabilityOf(*system, function));
        }
        benchmark::DoNotOptimize(system);
    }
}

template <typename Run>
void add(const std::string& name, const Run& run)
{
    benchmark::RegisterBenchmark(name.c_str(), run)->Unit(benchmark::kMillisecond)->Iterations(1);
}

void addGenerated()
{
    const cutpoint::bench::NetworkRates rates;
    const std::vector<std::pair<std::string, Topology>> networks{
        {"ring of 30 rings of 10", cutpoint::bench::ringsInARing(30, 10, rates)},
        {"ring of 50 rings of 20", cutpoint::bench::ringsInARing(50, 20, rates)},
        {"ladder of 300", cutpoint::bench::ladder(150, rates)},
        {"ladder of 1000", cutpoint::bench::ladder(500, rates)},
        {"sparse strip of 300", cutpoint::bench::sparseStrip(60, 5, rates)},
        {"sparse strip of 1000", cutpoint::bench::sparseStrip(200, 5, rates)},
        {"sparse strip of 1000, 8 wide", cutpoint::bench::sparseStrip(125, 8, rates)}};
    for (const auto& [name, network] : networks) {
        add(name + ": 20 pairs",
            [network = network](auto& state) { solvesRandomPairs(state, network); });
        add(name + ": all pairs",
            [network = network](auto& state) { solvesAllPairs(state, network); });
    }
}

void registerAll()
{
    add("grid 10x10, links fail", [](auto& state) {
        solvesGrid(state, cutpoint::tests::gridNetwork(10, 10, 0.0, 5e-4), 0.0);
    });
    add("grid 10x10, nodes and links fail", [](auto& state) {
        solvesGrid(state, cutpoint::tests::gridNetwork(10, 10, 1e-3, 5e-4), 0.0);
    });
    add("grid 12x12, certified to 1e-9", [](auto& state) {
        solvesGrid(state, cutpoint::tests::gridNetwork(12, 12, 1e-3, 5e-4), 1e-9);
    });
    add("grid 12x12, failing by 0.01, certified to 1e-9", [](auto& state) {
        solvesGrid(state, cutpoint::tests::gridNetwork(12, 12, 1e-2, 1e-2), 1e-9);
    });
    add("grid 8x8, availability alone", [](auto& state) {
        solvesWithImportance(state, cutpoint::tests::gridNetwork(8, 8, 1e-3, 5e-4), false);
    });
    add("grid 8x8, importance of everything", [](auto& state) {
        solvesWithImportance(state, cutpoint::tests::gridNetwork(8, 8, 1e-3, 5e-4), true);
    });
    addGenerated();
    for (const auto& path : realNetworks()) {
        if (auto network = cutpoint::bench::readNetwork(path, {})) {
            add(path.stem().string() + ": 20 pairs",
                [network = *network](auto& state) { solvesRandomPairs(state, network); });
            add(path.stem().string() + ": all pairs",
                [network = *network](auto& state) { solvesAllPairs(state, network); });
        }
    }
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
