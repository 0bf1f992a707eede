#include "core/layout/strong_components.h"

#include <algorithm>

namespace cutpoint::layout {
namespace {

class Search {
public:
    Search(std::size_t size, const Adjacency& heads)
        : m_heads(heads)
        , m_number(size, none)
        , m_low(size, none)
        , m_next(size, 0)
        , m_found{.of = std::vector<Index>(size, none), .count = 0}
    {
    }

    void visitFrom(Index root)
    {
        enter(root);
        while (!m_path.empty()) {
            const Index vertex = m_path.back();
            const auto heads = m_heads.of(vertex);
            if (m_next[vertex] == heads.size()) {
                leave(vertex);
                continue;
            }
            const Index head = heads[m_next[vertex]++];
            if (m_number[head] == none) {
                enter(head);
            } else if (m_found.of[head] == none) {
                m_low[vertex] = std::min(m_low[vertex], m_number[head]);
            }
        }
    }

    [[nodiscard]] bool isVisited(Index vertex) const { return m_number[vertex] != none; }
    [[nodiscard]] const StrongComponents& found() const { return m_found; }

private:
    void enter(Index vertex)
    {
        m_number[vertex] = m_low[vertex] = m_entered++;
        m_path.push_back(vertex);
        m_open.push_back(vertex);
    }

    void leave(Index vertex)
    {
        m_path.pop_back();
        if (!m_path.empty()) {
            m_low[m_path.back()] = std::min(m_low[m_path.back()], m_low[vertex]);
        }
        if (m_low[vertex] != m_number[vertex]) {
            return;
        }
        Index member = none;
        do {
            member = m_open.back();
            m_open.pop_back();
            m_found.of[member] = m_found.count;
        } while (member != vertex);
        ++m_found.count;
    }

    const Adjacency& m_heads;
    std::vector<Index> m_number;
    std::vector<Index> m_low;
    std::vector<Index> m_next;
    std::vector<Index> m_path;
    std::vector<Index> m_open;
    StrongComponents m_found;
    Index m_entered = 0;
};

}  // namespace

StrongComponents findStrongComponents(std::size_t size, const Adjacency& heads)
{
    Search search{size, heads};
    for (Index vertex = 0; vertex < size; ++vertex) {
        if (!search.isVisited(vertex)) {
            search.visitFrom(vertex);
        }
    }
    return search.found();
}

}  // namespace cutpoint::layout
