#include "core/analysis/frontier/reduce.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace cutpoint::frontier {
namespace {

/// Edges by their ends, and the degrees that they make.
class Merger {
public:
    Merger(Network& network, Formula& formula)
        : m_network{network}
        , m_formula{formula}
        , m_edgesOf(network.vertices.size())
        , m_degree(network.vertices.size(), 0)
        , m_isAlive(network.edges.size(), true)
        , m_isKept(network.vertices.size(), false)
    {
        keepDemands();
        for (Index edge = 0; edge < network.edges.size(); ++edge) {
            enter(edge);
        }
    }

    void run()
    {
        for (Index vertex = 0; vertex < m_network.vertices.size(); ++vertex) {
            m_queue.push_back(vertex);
        }
        while (!m_queue.empty()) {
            const Index vertex = m_queue.back();
            m_queue.pop_back();
            if (m_isKept[vertex] || m_degree[vertex] == 0) {
                continue;
            }
            if (m_degree[vertex] == 1) {
                remove(livingEdgesOf(vertex).front());
            } else if (m_degree[vertex] == 2) {
                bridge(vertex);
            }
        }
        compact();
    }

private:
    static std::uint64_t keyOf(Index one, Index other)
    {
        const auto [low, high] = std::minmax(one, other);
        return (std::uint64_t{low} << 32U) | high;
    }

    void keepDemands()
    {
        m_isKept[m_network.source] = true;
        for (const Index target : m_network.targets) {
            m_isKept[target] = true;
        }
        for (const CountedGroup& group : m_network.groups) {
            for (const auto& [vertex, weight] : group.members) {
                m_isKept[vertex] = true;
            }
        }
    }

    /// Makes an edge known, or merges it with the one that is parallel to it.
    void enter(Index number)
    {
        const Edge edge = m_network.edges[number];
        const auto [entry, isNew] = m_edgeBetween.try_emplace(keyOf(edge.one, edge.other), number);
        if (!isNew) {
            Index& part = m_network.edges[entry->second].part;
            part = m_formula.parallel(part, edge.part);
            m_isAlive[number] = false;
            m_queue.push_back(edge.one);
            m_queue.push_back(edge.other);
            return;
        }
        for (const Index end : {edge.one, edge.other}) {
            m_edgesOf[end].push_back(number);
            ++m_degree[end];
        }
    }

    void remove(Index number)
    {
        const Edge& edge = m_network.edges[number];
        m_isAlive[number] = false;
        m_edgeBetween.erase(keyOf(edge.one, edge.other));
        for (const Index end : {edge.one, edge.other}) {
            --m_degree[end];
            m_queue.push_back(end);
        }
    }

    std::vector<Index>& livingEdgesOf(Index vertex)
    {
        std::erase_if(m_edgesOf[vertex], [this](Index edge) { return !m_isAlive[edge]; });
        return m_edgesOf[vertex];
    }

    /// One edge in place of a vertex and its two edges.
    void bridge(Index vertex)
    {
        const std::vector<Index> edges = livingEdgesOf(vertex);
        const Edge first = m_network.edges[edges[0]];
        const Edge second = m_network.edges[edges[1]];
        const Index part =
            m_formula.series(m_formula.series(first.part, m_network.vertices[vertex]), second.part);
        remove(edges[0]);
        remove(edges[1]);
        m_network.edges.push_back(
            {.one = first.far(vertex), .other = second.far(vertex), .part = part});
        m_isAlive.push_back(true);
        enter(static_cast<Index>(m_network.edges.size() - 1));
    }

    /// Leaves out what is no longer there and numbers the vertices anew.
    void compact()
    {
        constexpr Index gone = UINT32_MAX;
        std::vector<Index> numberOf(m_network.vertices.size(), gone);
        std::vector<Index> vertices;
        for (Index vertex = 0; vertex < numberOf.size(); ++vertex) {
            if (m_degree[vertex] > 0 || m_isKept[vertex]) {
                numberOf[vertex] = static_cast<Index>(vertices.size());
                vertices.push_back(m_network.vertices[vertex]);
            }
        }
        std::vector<Edge> edges;
        for (Index edge = 0; edge < m_network.edges.size(); ++edge) {
            if (m_isAlive[edge]) {
                const Edge& old = m_network.edges[edge];
                edges.push_back(
                    {.one = numberOf[old.one], .other = numberOf[old.other], .part = old.part});
            }
        }
        m_network.vertices = std::move(vertices);
        m_network.edges = std::move(edges);
        m_network.source = numberOf[m_network.source];
        for (Index& target : m_network.targets) {
            target = numberOf[target];
        }
        for (CountedGroup& group : m_network.groups) {
            for (auto& member : group.members) {
                member.first = numberOf[member.first];
            }
        }
    }

    Network& m_network;
    Formula& m_formula;
    std::vector<std::vector<Index>> m_edgesOf;
    std::vector<Index> m_degree;
    std::vector<bool> m_isAlive;  ///< Of every edge.
    std::vector<bool> m_isKept;   ///< Of every vertex: something asks for it.
    std::unordered_map<std::uint64_t, Index> m_edgeBetween;
    std::vector<Index> m_queue;
};

}  // namespace

void mergeSeriesAndParallel(Network& network, Formula& formula)
{
    Merger{network, formula}.run();
}

}  // namespace cutpoint::frontier
