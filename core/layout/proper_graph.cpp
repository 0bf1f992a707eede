#include "core/layout/proper_graph.h"

#include "core/layout/union_find.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr std::size_t dummiesForEach = 8;
constexpr std::size_t dummiesAtLeast = 100'000;
constexpr Index largestChain = 4;

class Builder {
public:
    Builder(const LayoutGraph& graph, const Rows& rows)
        : m_graph(graph)
        , m_rows(rows)
    {
        m_proper.components = static_cast<Index>(graph.size());
        m_proper.rowOf = rows.of;
        m_proper.zoneOf = graph.zoneOf;
        m_proper.zoneCount = graph.zoneCount;
        addZones();
        addConnections();
        finish();
    }

    [[nodiscard]] ProperGraph take() { return std::move(m_proper); }

private:
    Index addNode(Index row, Index zone)
    {
        m_proper.rowOf.push_back(row);
        m_proper.zoneOf.push_back(zone);
        return static_cast<Index>(m_proper.rowOf.size() - 1);
    }

    [[nodiscard]] std::size_t budget() const
    {
        return dummiesAtLeast + dummiesForEach * (m_graph.size() + m_graph.connections.size());
    }

    /// A chain of nodes for each zone through the rows where it has no component, so that what does
    /// not belong to it keeps to its sides.
    void addZones()
    {
        std::vector<std::vector<Index>> firstIn(m_graph.zoneCount);
        std::vector<Index> top(m_graph.zoneCount, none);
        std::vector<Index> bottom(m_graph.zoneCount, 0);
        for (Index vertex = 0; vertex < m_graph.size(); ++vertex) {
            if (const Index zone = m_graph.zoneOf[vertex]; zone != none) {
                top[zone] = std::min(top[zone], m_rows.of[vertex]);
                bottom[zone] = std::max(bottom[zone], m_rows.of[vertex]);
            }
        }
        std::size_t needed = 0;
        for (Index zone = 0; zone < m_graph.zoneCount; ++zone) {
            firstIn[zone].resize(bottom[zone] - top[zone] + 1, none);
            needed += firstIn[zone].size();
        }
        if (needed > budget()) {
            std::ranges::fill(m_proper.zoneOf, none);
            m_proper.zoneCount = 0;
            return;
        }
        for (Index vertex = m_proper.components; vertex-- > 0;) {
            if (const Index zone = m_graph.zoneOf[vertex]; zone != none) {
                firstIn[zone][m_rows.of[vertex] - top[zone]] = vertex;
            }
        }
        for (Index zone = 0; zone < m_graph.zoneCount; ++zone) {
            addStandIns(zone, top[zone], firstIn[zone]);
        }
    }

    void addStandIns(Index zone, Index top, std::vector<Index>& chain)
    {
        for (std::size_t step = 1; step < chain.size(); ++step) {
            const bool isStandIn = chain[step] == none;
            if (isStandIn) {
                chain[step] = addNode(top + static_cast<Index>(step), zone);
            }
            if (isStandIn || chain[step - 1] >= m_proper.components) {
                m_down.push_back({chain[step - 1], chain[step]});
            }
        }
    }

    [[nodiscard]] Index spanOf(const Arc& arc) const
    {
        const Index from = m_rows.of[arc.from];
        const Index to = m_rows.of[arc.to];
        return from < to ? to - from : from - to;
    }

    /// The longest span for which the dummies of all connections up to it fit the budget.
    [[nodiscard]] Index longestSpan() const
    {
        std::vector<std::size_t> dummies(m_rows.rows.size() + 1, 0);
        for (const Arc& arc : m_graph.connections) {
            const Index span = spanOf(arc);
            dummies[span] += span;
        }
        std::size_t sum = 0;
        Index span = 0;
        while (span + 1 < dummies.size() && sum + dummies[span + 1] <= budget()) {
            sum += dummies[++span];
        }
        return span;
    }

    void addConnections()
    {
        const Index longest = longestSpan();
        for (const Arc& arc : m_graph.connections) {
            const Index span = spanOf(arc);
            if (span == 0) {
                m_flat.push_back(arc);
                m_flat.push_back({arc.to, arc.from});
            } else if (span <= longest) {
                addChain(arc);
            }
        }
    }

    void addChain(Arc arc)
    {
        if (m_rows.of[arc.from] > m_rows.of[arc.to]) {
            std::swap(arc.from, arc.to);
        }
        const Index zone =
            m_proper.zoneOf[arc.from] == m_proper.zoneOf[arc.to] ? m_proper.zoneOf[arc.from] : none;
        Index upper = arc.from;
        for (Index row = m_rows.of[arc.from] + 1; row < m_rows.of[arc.to]; ++row) {
            const Index dummy = addNode(row, zone);
            m_down.push_back({upper, dummy});
            upper = dummy;
        }
        m_down.push_back({upper, arc.to});
    }

    void joinBlocks(UnionFind& blocks) const
    {
        const auto mayJoin = [&](Index one, Index other) {
            return m_rows.of[one] == m_rows.of[other] &&
                   m_proper.zoneOf[one] == m_proper.zoneOf[other];
        };
        std::vector<Index> latest(m_graph.groupCount, none);
        for (Index vertex = 0; vertex < m_proper.components; ++vertex) {
            if (const Index group = m_graph.groupOf[vertex]; group != none) {
                if (latest[group] != none && mayJoin(latest[group], vertex)) {
                    blocks.join(latest[group], vertex);
                }
                latest[group] = vertex;
            }
        }
        for (const Arc& arc : m_flat) {
            if (mayJoin(arc.from, arc.to) &&
                blocks.sizeOf(arc.from) + blocks.sizeOf(arc.to) <= largestChain) {
                blocks.join(arc.from, arc.to);
            }
        }
    }

    void finish()
    {
        UnionFind blocks{m_proper.size()};
        joinBlocks(blocks);
        std::tie(m_proper.blockOf, m_proper.blockCount) = blocks.numbered();
        m_proper.rows.resize(m_rows.rows.size());
        for (Index node = 0; node < m_proper.size(); ++node) {
            m_proper.rows[m_proper.rowOf[node]].push_back(node);
        }
        m_proper.below = {m_proper.size(), m_down};
        m_proper.above = {m_proper.size(), reversed(m_down)};
        m_proper.beside = {m_proper.size(), m_flat};
    }

    const LayoutGraph& m_graph;
    const Rows& m_rows;
    ProperGraph m_proper;
    Arcs m_down;
    Arcs m_flat;
};

}  // namespace

ProperGraph properGraphOf(const LayoutGraph& graph, const Rows& rows)
{
    return Builder{graph, rows}.take();
}

}  // namespace cutpoint::layout
