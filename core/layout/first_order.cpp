#include "core/layout/first_order.h"

#include <algorithm>
#include <utility>

namespace cutpoint::layout {
namespace {

class Search {
public:
    explicit Search(const ProperGraph& graph)
        : m_graph(graph)
        , m_rows(graph.rows.size())
        , m_isSeen(graph.size())
    {
    }

    std::vector<std::vector<Index>> run(bool isDepthFirst)
    {
        for (const auto& row : m_graph.rows) {
            for (const Index root : row) {
                if (isDepthFirst) {
                    searchDeep(root);
                } else {
                    searchBroad(root);
                }
            }
        }
        return std::move(m_rows);
    }

private:
    /// @return  whether the node comes up for the first time.
    bool meet(Index node)
    {
        if (m_isSeen[node]) {
            return false;
        }
        m_isSeen[node] = true;
        m_rows[m_graph.rowOf[node]].push_back(node);
        return true;
    }

    void searchDeep(Index root)
    {
        m_waiting.assign(1, root);
        while (!m_waiting.empty()) {
            const Index node = m_waiting.back();
            m_waiting.pop_back();
            if (meet(node)) {
                const auto heads = m_graph.below.of(node);
                m_waiting.insert(m_waiting.end(), heads.rbegin(), heads.rend());
            }
        }
    }

    void searchBroad(Index root)
    {
        m_waiting.clear();
        const auto await = [&](Index node) {
            if (meet(node)) {
                m_waiting.push_back(node);
            }
        };
        await(root);
        std::size_t next = 0;
        while (next < m_waiting.size()) {
            std::ranges::for_each(m_graph.below.of(m_waiting[next++]), await);
        }
    }

    const ProperGraph& m_graph;
    std::vector<std::vector<Index>> m_rows;
    std::vector<bool> m_isSeen;
    std::vector<Index> m_waiting;
};

}  // namespace

Order firstOrder(const ProperGraph& graph, Start start)
{
    if (start == Start::FileOrder) {
        return Order{graph.rows, graph.size()};
    }
    return Order{Search{graph}.run(start == Start::DepthFirst), graph.size()};
}

Order shuffledOrder(const ProperGraph& graph, std::mt19937& random)
{
    std::vector<std::vector<Index>> rows = graph.rows;
    for (auto& row : rows) {
        // Not std::shuffle: its result is up to the library.
        for (std::size_t left = row.size(); left > 1; --left) {
            std::swap(row[left - 1], row[random() % left]);
        }
    }
    return Order{std::move(rows), graph.size()};
}

}  // namespace cutpoint::layout
