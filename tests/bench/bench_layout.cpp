#include "core/edit/lay_out.h"
#include "core/io/read_topology.h"
#include "core/layout/diagram.h"
#include "core/layout/place_layered.h"
#include "tests/bench/crossings.h"
#include "tests/bench/dot.h"
#include "tests/bench/graphml.h"
#include "tests/support/structured_topology.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

/// The layered layout of 1 000 and 10 000 components with twice as many connections (it shall take
/// no more than 0.2 s and 3 s), and how often connections cross beside Graphviz's dot, each drawn
/// as a straight line: in sum no more than 1.25 times.
namespace {

using cutpoint::Point;
using cutpoint::Topology;

Topology layeredTopology(std::size_t components)
{
    constexpr std::size_t layers = 10;
    return cutpoint::tests::layeredServices(layers, components / layers);
}

Topology shuffledTopology(std::size_t components)
{
    return cutpoint::tests::shuffledGraph(
        {.components = components, .connections = 2 * components});
}

void laysOut(benchmark::State& state, const Topology& topology)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(cutpoint::placeLayered(topology));
    }
    state.counters["connections"] = static_cast<double>(topology.connectionCount());
}

/// Routes, lanes and frames of cards that have their places.
void drawsPlaced(benchmark::State& state, const Topology& unplaced)
{
    const std::vector<Point> places = cutpoint::placeLayered(unplaced);
    Topology topology = unplaced;
    for (std::size_t vertex = 0; vertex < places.size(); ++vertex) {
        cutpoint::Component component = topology.component(vertex);
        component.position = cutpoint::Position{};
        component.position->x = places[vertex].x;
        component.position->y = places[vertex].y;
        topology.replace(std::move(component));
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(cutpoint::drawDiagram(topology));
    }
}

std::vector<std::filesystem::path> filesIn(const std::string& folder)
{
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator{folder}) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// Without the positions that the files state.
std::vector<Topology> sampleTopologies()
{
    std::vector<Topology> topologies;
    for (const auto& path : filesIn(CUTPOINT_SAMPLES)) {
        std::ifstream file{path};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        if (auto result = cutpoint::readTopology(text); result.topology) {
            topologies.push_back(*std::move(result.topology));
        }
    }
    return topologies;
}

/// Every so manieth of the networks, of 20 nodes at least: twenty in all.
std::vector<Topology> realTopologies()
{
    constexpr std::size_t wanted = 20;
    constexpr std::size_t leastNodes = 20;
    std::vector<Topology> large;
    for (const auto& path : filesIn(CUTPOINT_NETWORKS)) {
        Topology topology = cutpoint::bench::readGraphMl(path.string());
        if (topology.componentCount() >= leastNodes) {
            large.push_back(std::move(topology));
        }
    }
    std::vector<Topology> chosen;
    for (std::size_t number = 0; number < wanted && large.size() >= wanted; ++number) {
        chosen.push_back(std::move(large[number * large.size() / wanted]));
    }
    return chosen;
}

std::vector<Point> middlesOfOurs(const Topology& topology)
{
    std::vector<Point> middles = cutpoint::placeLayered(topology);
    for (Point& middle : middles) {
        middle.x += cutpoint::cardWidth / 2;
        middle.y += cutpoint::cardHeight / 2;
    }
    return middles;
}

/// As the layered layout draws them, wherever the file places its cards.
std::vector<std::vector<Point>> routesOfOurs(const Topology& topology)
{
    cutpoint::TopologyParts parts = cutpoint::partsOf(topology);
    cutpoint::layOut(parts);
    return cutpoint::drawDiagram(cutpoint::assemble(std::move(parts))).routes;
}

/// The ratio of straight lines is the figure to watch; the drawn one also says what right angles
/// cost beside dot's curves.
void crosses(benchmark::State& state, const std::vector<Topology>& topologies)
{
    using cutpoint::bench::drawnCrossings;
    using cutpoint::bench::straightCrossings;
    std::uint64_t ours = 0;
    std::uint64_t dots = 0;
    std::uint64_t oursDrawn = 0;
    std::uint64_t dotsDrawn = 0;
    std::size_t graphs = 0;
    for (auto _ : state) {
        for (const Topology& topology : topologies) {
            const auto drawing = cutpoint::bench::drawByDot(topology);
            if (drawing.middles.empty()) {
                continue;
            }
            ++graphs;
            ours += straightCrossings(topology, middlesOfOurs(topology));
            dots += straightCrossings(topology, drawing.middles);
            oursDrawn += drawnCrossings(topology, routesOfOurs(topology));
            dotsDrawn += drawnCrossings(topology, drawing.curves);
        }
    }
    if (graphs == 0) {
        state.SkipWithError("there are no such files, or dot (Debian package graphviz) is missing");
        return;
    }
    const auto number = [](std::uint64_t count) { return static_cast<double>(count); };
    state.counters["graphs"] = static_cast<double>(graphs);
    state.counters["straight"] = number(ours);
    state.counters["dot"] = number(dots);
    state.counters["ratio"] = number(ours) / number(std::max<std::uint64_t>(dots, 1));
    state.counters["drawn"] = number(oursDrawn);
    state.counters["dot_drawn"] = number(dotsDrawn);
}

void registerAll()
{
    const auto add = [](const std::string& name, auto run) {
        return benchmark::RegisterBenchmark(name.c_str(), std::move(run))
            ->Unit(benchmark::kMillisecond);
    };
    constexpr int repeats = 3;
    for (const std::size_t size : {1'000U, 10'000U}) {
        const std::string words = std::to_string(size) + " components: ";
        add(words + "layers", [size](auto& state) {
            laysOut(state, layeredTopology(size));
        })->Iterations(repeats);
        add(words + "no layers", [size](auto& state) {
            laysOut(state, shuffledTopology(size));
        })->Iterations(repeats);
        add(words + "routes", [size](auto& state) {
            drawsPlaced(state, layeredTopology(size));
        })->Iterations(repeats);
    }
    add("crossings of the samples", [](auto& state) {
        crosses(state, sampleTopologies());
    })->Iterations(1);
    add("crossings of real networks", [](auto& state) {
        crosses(state, realTopologies());
    })->Iterations(1);
    add("crossings of both", [](auto& state) {
        std::vector<Topology> all = sampleTopologies();
        std::vector<Topology> real = realTopologies();
        for (Topology& topology : real) {
            all.push_back(std::move(topology));
        }
        crosses(state, all);
    })->Iterations(1);
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
