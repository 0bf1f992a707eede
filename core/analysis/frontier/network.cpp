#include "core/analysis/frontier/network.h"

namespace cutpoint::frontier {

Incidence::Incidence(const Network& network)
    : m_begin(network.vertices.size() + 1, 0)
    , m_edges(2 * network.edges.size())
{
    for (const Edge& edge : network.edges) {
        ++m_begin[edge.one + 1];
        ++m_begin[edge.other + 1];
    }
    for (std::size_t vertex = 0; vertex < network.vertices.size(); ++vertex) {
        m_begin[vertex + 1] += m_begin[vertex];
    }
    std::vector<Index> next{m_begin.begin(), m_begin.end() - 1};
    for (Index edge = 0; edge < network.edges.size(); ++edge) {
        m_edges[next[network.edges[edge].one]++] = edge;
        m_edges[next[network.edges[edge].other]++] = edge;
    }
}

}  // namespace cutpoint::frontier
