#include "core/analysis/critical_points.h"
#include "core/structure/compile.h"
#include "tests/support/structured_topology.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/dominator_tree.hpp>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <iterator>
#include <vector>

/// Single points of failure of a million components and two million connections, from memory,
/// beside what Boost takes for the bare graph problem.
namespace {

using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::ShuffledGraph;

constexpr std::size_t million = 1'000'000;

enum class Shape { OneWay, TwoWay, Dependency, Path, DependencyChain };

Topology topologyOf(Shape shape)
{
    switch (shape) {
    case Shape::Path:
        return cutpoint::tests::pathTopology(million);
    case Shape::DependencyChain:
        return cutpoint::tests::dependencyChain(million);
    default:
        break;
    }
    return cutpoint::tests::shuffledGraph(
        ShuffledGraph{.components = million,
                      .connections = 2 * million,
                      .isTwoWay = shape == Shape::TwoWay,
                      .semantics = shape == Shape::Dependency ? cutpoint::Semantics::Dependency
                                                              : cutpoint::Semantics::Flow,
                      .seed = 1});
}

void compiles(benchmark::State& state, Shape shape)
{
    const Topology topology = topologyOf(shape);
    for (auto _ : state) {
        benchmark::DoNotOptimize(cutpoint::compile(topology));
    }
}

void findsSinglePoints(benchmark::State& state, Shape shape)
{
    const StructureFunction function = cutpoint::compile(topologyOf(shape)).function;
    std::size_t spofs = 0;
    for (auto _ : state) {
        const auto points = cutpoint::findCriticalPoints(function);
        spofs = static_cast<std::size_t>(std::ranges::count(points.isSpof, true));
    }
    state.counters["spofs"] = static_cast<double>(spofs);
}

void boostArticulationPoints(benchmark::State& state)
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    const Topology topology = topologyOf(Shape::TwoWay);
    Graph graph{topology.componentCount()};
    for (const auto& edge : topology.connections()) {
        boost::add_edge(edge.from, edge.to, graph);
    }
    for (auto _ : state) {
        std::vector<Graph::vertex_descriptor> points;
        boost::articulation_points(graph, std::back_inserter(points));
        benchmark::DoNotOptimize(points);
    }
}

void boostDominators(benchmark::State& state)
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
    const Topology topology = topologyOf(Shape::OneWay);
    const StructureFunction function = cutpoint::compile(topology).function;
    Graph graph{topology.componentCount()};
    for (const cutpoint::Arc& arc : function.arcs) {
        boost::add_edge(arc.from, arc.to, graph);
    }
    std::vector<Graph::vertex_descriptor> dominators(topology.componentCount());
    const auto root = function.entries.front().members.front();
    for (auto _ : state) {
        boost::lengauer_tarjan_dominator_tree(
            graph, root,
            boost::make_iterator_property_map(dominators.begin(),
                                              boost::get(boost::vertex_index, graph)));
        benchmark::DoNotOptimize(dominators);
    }
}

void registerAll()
{
    const auto add = [](const char* name, const auto& run) {
        benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond)->Iterations(3);
    };
    add("one-way 1M/2M: compile", [](auto& state) { compiles(state, Shape::OneWay); });
    add("one-way 1M/2M: single points",
        [](auto& state) { findsSinglePoints(state, Shape::OneWay); });
    add("one-way 1M/2M: Boost's dominator tree", boostDominators);
    add("two-way 1M/2M: compile", [](auto& state) { compiles(state, Shape::TwoWay); });
    add("two-way 1M/2M: single points",
        [](auto& state) { findsSinglePoints(state, Shape::TwoWay); });
    add("two-way 1M/2M: Boost's articulation points", boostArticulationPoints);
    add("dependency 1M/2M: compile", [](auto& state) { compiles(state, Shape::Dependency); });
    add("dependency 1M/2M: single points",
        [](auto& state) { findsSinglePoints(state, Shape::Dependency); });
    add("path of 1M: compile", [](auto& state) { compiles(state, Shape::Path); });
    add("path of 1M: single points", [](auto& state) { findsSinglePoints(state, Shape::Path); });
    add("dependency chain of 1M: single points",
        [](auto& state) { findsSinglePoints(state, Shape::DependencyChain); });
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
