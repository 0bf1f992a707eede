#include "core/analysis/cut_tree.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// A depth-first walk: vertices are renumbered in the order in which they are entered, the root 0.
struct Walk {
    std::vector<std::uint32_t> vertexOf;  ///< Of every number.
    std::vector<std::uint32_t> numberOf;  ///< Of every vertex; `none` if not reached.
    std::vector<std::uint32_t> parentOf;  ///< Of every number: the number it was entered from.
};

/// What a walk keeps of a vertex, together in one place: it is the wait for memory that costs.
struct WalkState {
    std::uint32_t next = 0;  ///< Of its arcs, the first that is still to be looked at.
    std::uint32_t end = 0;   ///< One past its last arc.
    std::uint32_t number = none;
};

Walk walkFrom(const SuccessorRows& graph, std::uint32_t root)
{
    const std::size_t size = graph.begin.size() - 1;
    Walk walk;
    walk.vertexOf.reserve(size);
    walk.parentOf.reserve(size);
    std::vector<WalkState> states;
    states.reserve(size);
    for (std::size_t vertex = 0; vertex < size; ++vertex) {
        states.push_back({.next = graph.begin[vertex], .end = graph.begin[vertex + 1]});
    }
    std::vector<std::uint32_t> path;
    const auto enter = [&](std::uint32_t vertex, std::uint32_t parent) {
        states[vertex].number = static_cast<std::uint32_t>(walk.vertexOf.size());
        walk.vertexOf.push_back(vertex);
        walk.parentOf.push_back(parent);
        path.push_back(vertex);
    };
    enter(root, 0);
    while (!path.empty()) {
        WalkState& state = states[path.back()];
        if (state.next == state.end) {
            path.pop_back();
            continue;
        }
        const std::uint32_t head = graph.heads[state.next++];
        if (states[head].number == none) {
            enter(head, state.number);
        }
    }
    walk.numberOf.reserve(size);
    for (const WalkState& state : states) {
        walk.numberOf.push_back(state.number);
    }
    return walk;
}

/// Puts a tree over numbers of a walk back over vertices.
CutTree treeOf(const Walk& walk, const std::vector<std::uint32_t>& parentNumber)
{
    CutTree tree;
    tree.parent.assign(walk.numberOf.size(), CutTree::unreached);
    for (std::uint32_t number = 0; number < walk.vertexOf.size(); ++number) {
        tree.parent[walk.vertexOf[number]] = walk.vertexOf[parentNumber[number]];
    }
    tree.order = walk.vertexOf;
    return tree;
}

/// A depth-first walk that notes on the way how far up each subtree is joined. What it keeps of a
/// vertex is together, since it is the wait for memory that costs.
class ArticulationSearch {
public:
    ArticulationSearch(const SuccessorRows& graph, std::uint32_t root)
        : m_graph{graph}
        , m_root{root}
    {
        const std::size_t size = graph.begin.size() - 1;
        m_states.reserve(size);
        m_order.reserve(size);
        m_above.reserve(size);
        for (std::size_t vertex = 0; vertex < size; ++vertex) {
            m_states.push_back({.next = graph.begin[vertex], .end = graph.begin[vertex + 1]});
        }
        // The root's arcs have no reverse.
        for (std::uint32_t at = graph.begin[root]; at < graph.begin[root + 1]; ++at) {
            m_states[graph.heads[at]].low = 0;
        }
    }

    void run()
    {
        std::uint32_t vertex = m_root;
        enter(vertex, 0);
        for (;;) {
            State& state = m_states[vertex];
            if (const std::uint32_t child = scan(state); child != none) {
                enter(child, state.number);
                vertex = child;
                continue;
            }
            Above& entered = m_above[state.number];
            entered.low = state.low;
            if (state.number == 0) {
                return;
            }
            vertex = m_order[entered.parent];
            m_states[vertex].low = std::min(m_states[vertex].low, state.low);
        }
    }

    /// A vertex is in the block of its parent unless its subtree is joined to nothing above that
    /// one.
    CutTree tree() &&
    {
        CutTree tree;
        tree.parent.assign(m_states.size(), CutTree::unreached);
        for (std::size_t number = 0; number < m_order.size(); ++number) {
            auto& [parent, low] = m_above[number];
            parent = low >= parent ? parent : m_above[parent].parent;
            tree.parent[m_order[number]] = m_order[parent];
        }
        tree.order = std::move(m_order);
        return tree;
    }

private:
    /// What is known of a vertex: 16 bytes, so that four share a line of the cache.
    struct State {
        std::uint32_t next = 0;       ///< Of its arcs, the first that is still to be looked at.
        std::uint32_t end = 0;        ///< One past its last arc.
        std::uint32_t number = none;  ///< In order of entering; `none`: not entered.
        std::uint32_t low = none;     ///< The lowest number that its subtree is joined to.
    };

    /// Of a number: the one it was entered from, and `low` of its vertex once that is left.
    struct Above {
        std::uint32_t parent = 0;
        std::uint32_t low = 0;
    };

    /// Looks at arcs up to the next that leads to something new.
    ///
    /// @return  that; `none`: there is nothing more.
    [[nodiscard]] std::uint32_t scan(State& state) const
    {
        std::uint32_t low = state.low;
        std::uint32_t next = state.next;
        std::uint32_t child = none;
        while (next < state.end && child == none) {
            const std::uint32_t head = m_graph.heads[next++];
            const std::uint32_t number = m_states[head].number;
            child = number == none ? head : none;
            low = std::min(low, number);
        }
        state.next = next;
        state.low = low;
        return child;
    }

    void enter(std::uint32_t vertex, std::uint32_t parent)
    {
        State& state = m_states[vertex];
        state.number = static_cast<std::uint32_t>(m_order.size());
        state.low = std::min(state.low, state.number);
        m_order.push_back(vertex);
        m_above.push_back({.parent = parent});
    }

    const SuccessorRows& m_graph;
    std::uint32_t m_root;
    std::vector<State> m_states;         ///< Of every vertex.
    std::vector<std::uint32_t> m_order;  ///< Vertices by number.
    std::vector<Above> m_above;          ///< Of every number.
};

class Dominators {
public:
    Dominators(const SuccessorRows& graph, const Walk& walk)
        : m_graph{graph}
        , m_walk{walk}
        , m_ancestor(walk.vertexOf.size(), none)
        , m_best(walk.vertexOf.size())
        , m_semi(walk.vertexOf.size())
        , m_dominator(walk.vertexOf.size(), 0)
        , m_firstInBucket(walk.vertexOf.size(), none)
        , m_nextInBucket(walk.vertexOf.size(), none)
    {
        for (std::uint32_t number = 0; number < m_best.size(); ++number) {
            m_best[number] = m_semi[number] = number;
        }
        fillPredecessors();
    }

    /// @return  of every number, the number of its immediate dominator.
    std::vector<std::uint32_t> run() &&
    {
        const auto size = static_cast<std::uint32_t>(m_semi.size());
        for (std::uint32_t number = size; number-- > 1;) {
            for (std::uint32_t at = m_begin[number]; at < m_begin[number + 1]; ++at) {
                m_semi[number] = std::min(m_semi[number], m_semi[bestAbove(m_tails[at])]);
            }
            m_nextInBucket[number] = m_firstInBucket[m_semi[number]];
            m_firstInBucket[m_semi[number]] = number;
            const std::uint32_t parent = m_walk.parentOf[number];
            m_ancestor[number] = parent;
            emptyBucket(parent);
        }
        for (std::uint32_t number = 1; number < size; ++number) {
            if (m_dominator[number] != m_semi[number]) {
                m_dominator[number] = m_dominator[m_dominator[number]];
            }
        }
        return std::move(m_dominator);
    }

private:
    void fillPredecessors()
    {
        const std::size_t size = m_walk.vertexOf.size();
        m_begin.assign(size + 1, 0);
        std::vector<std::uint32_t> heads;  // numbers, tail by tail
        std::vector<std::uint32_t> headEnd;
        heads.reserve(m_graph.heads.size());
        headEnd.reserve(size);
        for (const std::uint32_t vertex : m_walk.vertexOf) {
            for (std::uint32_t at = m_graph.begin[vertex]; at < m_graph.begin[vertex + 1]; ++at) {
                heads.push_back(m_walk.numberOf[m_graph.heads[at]]);
                ++m_begin[heads.back() + 1];
            }
            headEnd.push_back(static_cast<std::uint32_t>(heads.size()));
        }
        for (std::size_t number = 1; number < m_begin.size(); ++number) {
            m_begin[number] += m_begin[number - 1];
        }
        m_tails.resize(m_begin.back());
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        for (std::uint32_t tail = 0, at = 0; tail < size; ++tail) {
            for (; at < headEnd[tail]; ++at) {
                m_tails[next[heads[at]]++] = tail;
            }
        }
    }

    void emptyBucket(std::uint32_t owner)
    {
        for (std::uint32_t number = m_firstInBucket[owner]; number != none;) {
            const std::uint32_t best = bestAbove(number);
            m_dominator[number] = m_semi[best] < m_semi[number] ? best : owner;
            number = m_nextInBucket[number];
        }
        m_firstInBucket[owner] = none;
    }

    /// Of the linked ancestors of a number, itself included, one with the lowest semidominator.
    /// Flattens the path to them on the way.
    std::uint32_t bestAbove(std::uint32_t number)
    {
        if (m_ancestor[number] == none) {
            return number;
        }
        m_path.clear();
        for (std::uint32_t at = number; m_ancestor[m_ancestor[at]] != none; at = m_ancestor[at]) {
            m_path.push_back(at);
        }
        for (auto at = m_path.rbegin(); at != m_path.rend(); ++at) {
            const std::uint32_t above = m_ancestor[*at];
            if (m_semi[m_best[above]] < m_semi[m_best[*at]]) {
                m_best[*at] = m_best[above];
            }
            m_ancestor[*at] = m_ancestor[above];
        }
        return m_best[number];
    }

    const SuccessorRows& m_graph;
    const Walk& m_walk;
    std::vector<std::uint32_t> m_begin;  ///< Of the predecessors in `m_tails`.
    std::vector<std::uint32_t> m_tails;
    std::vector<std::uint32_t> m_ancestor;  ///< In the forest of those linked so far.
    std::vector<std::uint32_t> m_best;
    std::vector<std::uint32_t> m_semi;
    std::vector<std::uint32_t> m_dominator;
    std::vector<std::uint32_t> m_firstInBucket;
    std::vector<std::uint32_t> m_nextInBucket;
    std::vector<std::uint32_t> m_path;
};

}  // namespace

CutTree findDominators(const SuccessorRows& graph, std::uint32_t root)
{
    const Walk walk = walkFrom(graph, root);
    return treeOf(walk, Dominators{graph, walk}.run());
}

CutTree findArticulationTree(const SuccessorRows& graph, std::uint32_t root)
{
    ArticulationSearch search{graph, root};
    search.run();
    return std::move(search).tree();
}

AncestorFinder::AncestorFinder(const CutTree& tree)
    : m_tree{tree}
    , m_preorder(tree.parent.size(), 0)
    , m_depth(tree.parent.size(), 0)
    , m_head(tree.parent.size(), 0)
{
    std::vector<std::uint32_t> size(tree.parent.size(), 1);
    for (std::size_t at = tree.order.size(); at-- > 1;) {
        size[tree.parent[tree.order[at]]] += size[tree.order[at]];
    }
    std::vector<std::uint32_t> heavy(tree.parent.size(), none);
    for (std::size_t at = 1; at < tree.order.size(); ++at) {
        const std::uint32_t vertex = tree.order[at];
        std::uint32_t& heaviest = heavy[tree.parent[vertex]];
        if (heaviest == none || size[vertex] > size[heaviest]) {
            heaviest = vertex;
        }
    }
    std::vector<std::uint32_t> nextPlace(tree.parent.size(), 0);
    for (std::size_t at = 0; at < tree.order.size(); ++at) {
        const std::uint32_t vertex = tree.order[at];
        const std::uint32_t parent = tree.parent[vertex];
        if (at > 0) {
            m_depth[vertex] = m_depth[parent] + 1;
            m_preorder[vertex] = nextPlace[parent];
            nextPlace[parent] += size[vertex];
        }
        m_head[vertex] = at > 0 && heavy[parent] == vertex ? m_head[parent] : vertex;
        nextPlace[vertex] = m_preorder[vertex] + 1;
    }
}

std::uint32_t AncestorFinder::lowestCommonAncestor(std::uint32_t one, std::uint32_t other) const
{
    while (m_head[one] != m_head[other]) {
        if (m_depth[m_head[one]] < m_depth[m_head[other]]) {
            std::swap(one, other);
        }
        one = m_tree.parent[m_head[one]];
    }
    return m_depth[one] < m_depth[other] ? one : other;
}

}  // namespace cutpoint
