#include "core/model/topology.h"
#include "core/model/topology_graph.h"

#include <cassert>
#include <cstdint>
#include <stdexcept>

/// Connections lead anywhere: adding them one by one waits for memory four times each. In bulk,
/// they are sorted by vertex first, and every vertex is visited once, in the order of memory. This
/// fills the lists of boost::adjacency_list as boost::add_edge does.
namespace cutpoint {
namespace {

using EdgeIterator = TopologyGraph::AdjacencyList::EdgeContainer::iterator;

/// What the list of a vertex holds of a connection.
struct Incidence {
    std::uint32_t other = 0;
    EdgeIterator edge;
};

/// The incidences of all vertices, one vertex after the other.
class IncidenceLists {
public:
    /// @param keyOf  callable with a place in `ends`: the vertex in whose list it goes.
    /// @param otherOf  callable with a place in `ends`: the vertex at the other end.
    template <typename KeyOf, typename OtherOf>
    IncidenceLists(std::size_t vertexCount, const std::vector<EdgeIterator>& edges,
                   const KeyOf& keyOf, const OtherOf& otherOf)
        : m_starts(vertexCount + 2)
        , m_incidences(edges.size())
    {
        // Shifted by two, so that filling leaves the starts where they belong.
        for (std::size_t at = 0; at < edges.size(); ++at) {
            ++m_starts[keyOf(at) + 2];
        }
        for (std::size_t vertex = 2; vertex < m_starts.size(); ++vertex) {
            m_starts[vertex] += m_starts[vertex - 1];
        }
        for (std::size_t at = 0; at < edges.size(); ++at) {
            m_incidences[m_starts[keyOf(at) + 1]++] = {.other = otherOf(at), .edge = edges[at]};
        }
    }

    template <typename List>
    void appendTo(List& list, std::size_t vertex) const
    {
        const std::span incidences = std::span{m_incidences}.subspan(
            m_starts[vertex], m_starts[vertex + 1] - m_starts[vertex]);
        list.reserve(list.size() + incidences.size());
        for (const Incidence& incidence : incidences) {
            list.emplace_back(incidence.other, incidence.edge);
        }
    }

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<Incidence> m_incidences;
};

void requireVertices(std::span<const Ends> ends, std::size_t vertexCount)
{
    for (const Ends& pair : ends) {
        if (pair.from >= vertexCount || pair.to >= vertexCount) {
            throw std::out_of_range{"no such vertex"};
        }
        assert(pair.from != pair.to);
    }
}

}  // namespace

void Topology::connectAll(std::span<const Ends> ends,
                          const std::function<Connection*(std::size_t)>& detailAt)
{
    requireVertices(ends, componentCount());
    auto& list = m_graph->list;
    std::vector<EdgeIterator> edges;
    edges.reserve(ends.size());
    for (std::size_t at = 0; at < ends.size(); ++at) {
        auto& edge = list.m_edges.emplace_back();
        edge.m_source = ends[at].from;
        edge.m_target = ends[at].to;
        edge.m_property.key = {m_nextKey++};
        if (Connection* const detail = detailAt(at)) {
            edge.m_property.connection = std::move(*detail);
        }
        edges.push_back(std::prev(list.m_edges.end()));
    }
    const auto from = [&](std::size_t at) { return ends[at].from; };
    const auto to = [&](std::size_t at) { return ends[at].to; };
    const IncidenceLists outgoing{componentCount(), edges, from, to};
    const IncidenceLists incoming{componentCount(), edges, to, from};
    for (std::size_t vertex = 0; vertex < componentCount(); ++vertex) {
        outgoing.appendTo(list.out_edge_list(vertex), vertex);
        incoming.appendTo(boost::in_edge_list(list, vertex), vertex);
    }
}

}  // namespace cutpoint
