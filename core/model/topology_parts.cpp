#include "core/model/topology_parts.h"

#include "core/model/topology_graph.h"

#include <boost/range/iterator_range.hpp>

#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace cutpoint {
namespace {

/// @param graph  copied from if it is const, else moved from.
template <typename Graph>
void addComponents(TopologyParts& parts, Graph& graph)
{
    parts.components.reserve(boost::num_vertices(graph));
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        parts.components.push_back(std::move(graph[vertex]));
    }
}

/// To be called before addComponents, which may take the ids away.
template <typename Graph>
void addConnections(TopologyParts& parts, Graph& graph)
{
    parts.connections.reserve(boost::num_edges(graph));
    for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
        auto& stored = graph[edge];
        parts.connections.push_back({.from = graph[edge.m_source].id.value,
                                     .to = graph[edge.m_target].id.value,
                                     .key = stored.key,
                                     .connection = std::move(stored.connection)});
    }
}

void requireKeys(const TopologyParts& parts)
{
    std::unordered_set<std::uint32_t> keys;
    std::unordered_set<std::string_view> ids;
    for (const NamedConnection& named : parts.connections) {
        if (named.key.value >= parts.nextKey || !keys.insert(named.key.value).second) {
            throw std::invalid_argument{"the key of a connection stands twice or is not given out"};
        }
        const std::string& id = named.connection.id;
        if (!id.empty() && !ids.insert(id).second) {
            throw std::invalid_argument{"the connection id " + id + " stands twice"};
        }
    }
}

}  // namespace

TopologyParts partsOf(const Topology& topology)
{
    TopologyParts parts{.properties = topology.m_properties,
                        .groups = topology.m_groups,
                        .domains = topology.m_domains,
                        .nextKey = topology.m_nextKey};
    const auto& graph = topology.m_graph->list;
    addConnections(parts, graph);
    addComponents(parts, graph);
    return parts;
}

TopologyParts takeApart(Topology&& topology)
{
    Topology taken = std::move(topology);
    TopologyParts parts{.properties = std::move(taken.m_properties),
                        .groups = std::move(taken.m_groups),
                        .domains = std::move(taken.m_domains),
                        .nextKey = taken.m_nextKey};
    auto& graph = taken.m_graph->list;
    addConnections(parts, graph);
    addComponents(parts, graph);
    return parts;
}

Topology assemble(TopologyParts parts)
{
    requireKeys(parts);
    Topology topology;
    topology.replaceProperties(std::move(parts.properties));
    topology.reserve(parts.components.size());
    if (!topology.addAll(parts.components).empty()) {
        throw std::invalid_argument{"the id of a component is empty or stands twice"};
    }
    std::vector<Ends> ends;
    ends.reserve(parts.connections.size());
    for (const NamedConnection& named : parts.connections) {
        const auto from = topology.vertexOf(named.from);
        const auto to = topology.vertexOf(named.to);
        if (!from || !to || from == to) {
            throw std::invalid_argument{"no connection leads from " + named.from + " to " +
                                        named.to};
        }
        ends.push_back(
            {.from = static_cast<std::uint32_t>(*from), .to = static_cast<std::uint32_t>(*to)});
    }
    topology.connectAll(ends, [&](std::size_t at) { return &parts.connections[at].connection; });
    auto& graph = topology.m_graph->list;
    std::size_t number = 0;
    for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
        graph[edge].key = parts.connections[number++].key;
    }
    topology.m_nextKey = parts.nextKey;
    for (Group& group : parts.groups) {
        if (!topology.add(std::move(group))) {
            throw std::invalid_argument{"the id of a group is empty or stands twice"};
        }
    }
    for (Domain& domain : parts.domains) {
        if (!topology.add(std::move(domain))) {
            throw std::invalid_argument{"a domain stands twice"};
        }
    }
    return topology;
}

}  // namespace cutpoint
