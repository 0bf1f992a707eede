#include "core/analysis/frontier/blocks.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

/// The depth-first search of Hopcroft and Tarjan, on a stack of its own.
class Search {
public:
    explicit Search(const Network& network)
        : m_network{network}
        , m_incidence{network}
        , m_found(network.vertices.size(), 0)
        , m_low(network.vertices.size(), 0)
        , m_next(network.vertices.size(), 0)
        , m_entry(network.vertices.size(), BlockTree::none)
    {
        m_tree.blockOf.assign(network.vertices.size(), BlockTree::none);
    }

    BlockTree run()
    {
        discover(m_network.source);
        while (!m_path.empty()) {
            const Index vertex = m_path.back();
            const auto edges = m_incidence.of(vertex);
            if (m_next[vertex] < edges.size()) {
                follow(vertex, edges[m_next[vertex]++]);
            } else {
                m_path.pop_back();
                leave(vertex);
            }
        }
        return std::move(m_tree);
    }

private:
    void discover(Index vertex)
    {
        m_found[vertex] = m_low[vertex] = ++m_time;
        m_path.push_back(vertex);
    }

    void follow(Index vertex, Index edge)
    {
        if (edge == m_entry[vertex]) {
            return;
        }
        const Index far = m_network.edges[edge].far(vertex);
        if (m_found[far] == 0) {
            m_entry[far] = edge;
            m_edges.push_back(edge);
            discover(far);
        } else if (m_found[far] < m_found[vertex]) {
            m_edges.push_back(edge);
            m_low[vertex] = std::min(m_low[vertex], m_found[far]);
        }
    }

    /// All below a vertex is known: maybe a block ends at its parent.
    void leave(Index vertex)
    {
        if (m_path.empty()) {
            return;
        }
        const Index parent = m_path.back();
        m_low[parent] = std::min(m_low[parent], m_low[vertex]);
        if (m_low[vertex] < m_found[parent]) {
            return;
        }
        const auto block = static_cast<Index>(m_tree.tops.size());
        m_tree.tops.push_back(parent);
        const auto first = std::find(m_edges.rbegin(), m_edges.rend(), m_entry[vertex]).base() - 1;
        m_tree.edges.emplace_back(first, m_edges.end());
        m_edges.erase(first, m_edges.end());
        for (const Index edge : m_tree.edges.back()) {
            for (const Index end : {m_network.edges[edge].one, m_network.edges[edge].other}) {
                if (end != parent) {
                    m_tree.blockOf[end] = block;
                }
            }
        }
    }

    const Network& m_network;
    Incidence m_incidence;
    std::vector<Index> m_found;  ///< Of every vertex: when; 0: not yet.
    std::vector<Index> m_low;    ///< The earliest that is reached from below by one edge.
    std::vector<Index> m_next;   ///< How many of its edges were followed.
    std::vector<Index> m_entry;  ///< The edge by which it was found.
    std::vector<Index> m_path;
    std::vector<Index> m_edges;  ///< Of blocks that have not ended yet.
    Index m_time = 0;
    BlockTree m_tree;
};

}  // namespace

BlockTree findBlocks(const Network& network)
{
    return Search{network}.run();
}

}  // namespace cutpoint::frontier
