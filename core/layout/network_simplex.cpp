#include "core/layout/network_simplex.h"

#include "core/layout/union_find.h"

#include <limits>
#include <utility>

namespace cutpoint::layout {
namespace {

class NetworkSimplex {
public:
    NetworkSimplex(std::span<const RankArc> arcs, std::vector<std::int64_t> ranks)
        : m_arcs(arcs)
        , m_ranks(std::move(ranks))
        , m_surplus(m_ranks.size(), 0)
    {
        for (const RankArc& arc : arcs) {
            m_surplus[arc.from] += arc.weight;
            m_surplus[arc.to] -= arc.weight;
        }
        UnionFind joined{m_ranks.size()};
        for (Index arc = 0; arc < arcs.size(); ++arc) {
            const auto [from, to, length, weight] = arcs[arc];
            if (slackOf(arc) == 0 && joined.setOf(from) != joined.setOf(to)) {
                joined.join(from, to);
                m_tree.push_back(arc);
            }
        }
    }

    void run(std::size_t work)
    {
        const std::size_t workOfPivot = m_arcs.size() + 4 * m_ranks.size();
        for (std::size_t done = 0; done < work; done += workOfPivot) {
            if (!pivot()) {
                return;
            }
        }
    }

    [[nodiscard]] std::vector<std::int64_t> take() { return std::move(m_ranks); }

private:
    [[nodiscard]] std::int64_t slackOf(Index arc) const
    {
        const RankArc& at = m_arcs[arc];
        return m_ranks[at.to] - m_ranks[at.from] - at.length;
    }

    /// Numbers the vertices depth-first along the tree: a subtree is a range of places.
    void hangUp()
    {
        const std::size_t size = m_ranks.size();
        Arcs branches;
        branches.reserve(2 * m_tree.size());
        for (Index at = 0; at < m_tree.size(); ++at) {
            branches.push_back({m_arcs[m_tree[at]].from, at});
            branches.push_back({m_arcs[m_tree[at]].to, at});
        }
        const Adjacency branchesOf{size, branches};
        m_order.clear();
        m_branchUp.assign(size, none);
        m_parent.assign(size, none);
        m_place.assign(size, none);
        std::vector<Index> waiting{0};
        while (!waiting.empty()) {
            const Index vertex = waiting.back();
            waiting.pop_back();
            m_place[vertex] = static_cast<Index>(m_order.size());
            m_order.push_back(vertex);
            for (const Index branch : branchesOf.of(vertex)) {
                const RankArc& arc = m_arcs[m_tree[branch]];
                const Index other = arc.from == vertex ? arc.to : arc.from;
                if (branch != m_branchUp[vertex]) {
                    m_branchUp[other] = branch;
                    m_parent[other] = vertex;
                    waiting.push_back(other);
                }
            }
        }
    }

    /// For each vertex the size of its subtree and by how much more weight leaves than enters it.
    void sumUp()
    {
        m_size.assign(m_ranks.size(), 1);
        m_net = m_surplus;
        for (std::size_t at = m_order.size(); at-- > 1;) {
            const Index vertex = m_order[at];
            m_size[m_parent[vertex]] += m_size[vertex];
            m_net[m_parent[vertex]] += m_net[vertex];
        }
    }

    /// What one more rank of length on the branch above that vertex would cost.
    [[nodiscard]] std::int64_t cutValueAbove(Index vertex) const
    {
        const bool leadsUp = m_arcs[m_tree[m_branchUp[vertex]]].from == vertex;
        return leadsUp ? m_net[vertex] : -m_net[vertex];
    }

    /// Exchanges the tree arc whose stretching gains most for the one that then becomes tight
    /// first.
    ///
    /// @return  whether there was one.
    bool pivot()
    {
        hangUp();
        sumUp();
        Index top = none;
        std::int64_t least = 0;
        for (const Index vertex : m_order) {
            if (m_branchUp[vertex] != none && cutValueAbove(vertex) < least) {
                least = cutValueAbove(vertex);
                top = vertex;
            }
        }
        if (top == none) {
            return false;
        }
        const Index begin = m_place[top];
        const Index end = begin + m_size[top];
        const auto isInside = [&](Index vertex) {
            return m_place[vertex] >= begin && m_place[vertex] < end;
        };
        // The subtree moves down if the branch leads into it, else up.
        const bool movesDown = m_arcs[m_tree[m_branchUp[top]]].to == top;
        Index tightest = none;
        std::int64_t room = std::numeric_limits<std::int64_t>::max();
        for (Index arc = 0; arc < m_arcs.size(); ++arc) {
            const bool fromInside = isInside(m_arcs[arc].from);
            if (fromInside == movesDown && isInside(m_arcs[arc].to) != fromInside &&
                slackOf(arc) < room) {
                room = slackOf(arc);
                tightest = arc;
            }
        }
        if (tightest == none) {
            return false;
        }
        for (Index place = begin; place < end; ++place) {
            m_ranks[m_order[place]] += movesDown ? room : -room;
        }
        m_tree[m_branchUp[top]] = tightest;
        return true;
    }

    std::span<const RankArc> m_arcs;
    std::vector<std::int64_t> m_ranks;
    std::vector<std::int64_t> m_surplus;  ///< Of leaving over entering weight.
    std::vector<Index> m_tree;            ///< Tight arcs that join all vertices.
    std::vector<Index> m_order;
    std::vector<Index> m_place;
    std::vector<Index> m_parent;
    std::vector<Index> m_branchUp;  ///< For each vertex the place of its arc to the parent.
    std::vector<Index> m_size;
    std::vector<std::int64_t> m_net;
};

}  // namespace

std::vector<std::int64_t> shortenArcs(std::span<const RankArc> arcs,
                                      std::vector<std::int64_t> ranks, std::size_t work)
{
    if (ranks.empty()) {
        return ranks;
    }
    NetworkSimplex simplex{arcs, std::move(ranks)};
    simplex.run(work);
    return simplex.take();
}

}  // namespace cutpoint::layout
