#include "core/structure/strong_components.h"

#include <algorithm>

namespace cutpoint {
namespace {

constexpr std::uint32_t unvisited = UINT32_MAX;

class Search {
public:
    explicit Search(const SuccessorRows& graph)
        : m_graph{graph}
        , m_next(graph.begin.begin(), graph.begin.end() - 1)
        , m_low(m_next.size(), unvisited)
    {
        m_result.setOf.assign(m_next.size(), unvisited);
    }

    StrongComponents run() &&
    {
        for (std::uint32_t vertex = 0; vertex < m_next.size(); ++vertex) {
            if (m_low[vertex] == unvisited) {
                visitFrom(vertex);
            }
        }
        return std::move(m_result);
    }

private:
    /// `m_low` of an open vertex is the lowest visiting number it is known to reach; a closed
    /// vertex has a set.
    void visitFrom(std::uint32_t root)
    {
        enter(root);
        while (!m_path.empty()) {
            const std::uint32_t vertex = m_path.back();
            if (m_next[vertex] == m_graph.begin[vertex + 1]) {
                leave(vertex);
                continue;
            }
            const std::uint32_t head = m_graph.heads[m_next[vertex]++];
            if (m_low[head] == unvisited) {
                enter(head);
            } else if (m_result.setOf[head] == unvisited) {
                m_low[vertex] = std::min(m_low[vertex], m_low[head]);
            }
        }
    }

    void enter(std::uint32_t vertex)
    {
        m_low[vertex] = m_clock++;
        m_entered.push_back(m_low[vertex]);
        m_path.push_back(vertex);
        m_open.push_back(vertex);
    }

    void leave(std::uint32_t vertex)
    {
        m_path.pop_back();
        const bool isRootOfSet = m_low[vertex] == m_entered.back();
        m_entered.pop_back();
        if (isRootOfSet) {
            std::uint32_t member = unvisited;
            do {
                member = m_open.back();
                m_open.pop_back();
                m_result.setOf[member] = m_result.count;
            } while (member != vertex);
            ++m_result.count;
        }
        if (!m_path.empty()) {
            m_low[m_path.back()] = std::min(m_low[m_path.back()], m_low[vertex]);
        }
    }

    const SuccessorRows& m_graph;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_low;
    std::vector<std::uint32_t> m_path;
    std::vector<std::uint32_t> m_entered;  ///< Visiting numbers along the path.
    std::vector<std::uint32_t> m_open;
    std::uint32_t m_clock = 0;
    StrongComponents m_result;
};

}  // namespace

StrongComponents findStrongComponents(const SuccessorRows& graph)
{
    return Search{graph}.run();
}

}  // namespace cutpoint
