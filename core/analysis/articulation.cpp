#include "core/analysis/articulation.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace cutpoint {
namespace {

/// Number of the edge among the pairs of neighbours.
using SimpleGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                          boost::property<boost::edge_index_t, std::size_t>>;

/// The connections between each two neighbours; Boost wants a simple graph.
std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>>
neighbours(const Topology& topology)
{
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> between;
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        const Connection& connection = *edge.connection;
        if (connection.kind == ConnectionKind::Flow && !connection.isOptional) {
            between[std::minmax(edge.from, edge.to)].push_back(number);
        }
        ++number;
    }
    return between;
}

}  // namespace

Articulation findArticulation(const Topology& topology)
{
    const auto between = neighbours(topology);
    SimpleGraph graph{topology.componentCount()};
    std::size_t number = 0;
    for (const auto& [ends, connections] : between) {
        boost::add_edge(ends.first, ends.second, number++, graph);
    }
    std::vector<std::size_t> blockOf(between.size());
    std::vector<SimpleGraph::vertex_descriptor> points;
    const auto result = boost::biconnected_components(
        graph,
        boost::make_iterator_property_map(blockOf.begin(), boost::get(boost::edge_index, graph)),
        std::back_inserter(points));

    Articulation found{.components = std::vector<bool>(topology.componentCount(), false),
                       .connections = std::vector<bool>(topology.connectionCount(), false)};
    for (const auto point : points) {
        found.components[point] = true;
    }
    std::vector<std::size_t> edgesOfBlock(result.first, 0);
    for (const std::size_t block : blockOf) {
        ++edgesOfBlock[block];
    }
    number = 0;
    for (const auto& [ends, connections] : between) {
        if (edgesOfBlock[blockOf[number++]] == 1 && connections.size() == 1) {
            found.connections[connections.front()] = true;
        }
    }
    return found;
}

}  // namespace cutpoint
