#include "core/analysis/cut_tree.h"
#include "core/analysis/single_points.h"

#include <algorithm>
#include <optional>

namespace cutpoint {
namespace {

/// The arcs of the function between what is not lost, with every link as a vertex of its own, and a
/// root with an arc to every entry. Vertices: components, then links, then the root.
class ExpandedGraph {
public:
    ExpandedGraph(const StructureFunction& function, const Losses& lost)
        : m_function{function}
        , m_lost{lost}
        , m_links(static_cast<std::uint32_t>(function.components.size()))
        , m_root(static_cast<std::uint32_t>(function.components.size() + function.links.size()))
    {
        m_begin.assign(m_root + 2, 0);
        forEachArc([this](std::uint32_t tail, std::uint32_t /*head*/) { ++m_begin[tail + 1]; });
        for (std::size_t vertex = 1; vertex < m_begin.size(); ++vertex) {
            m_begin[vertex] += m_begin[vertex - 1];
        }
        m_heads.resize(m_begin.back());
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        forEachArc([&](std::uint32_t tail, std::uint32_t head) { m_heads[next[tail]++] = head; });
        m_arcs = m_heads.size();
    }

    [[nodiscard]] std::uint32_t root() const { return m_root; }
    [[nodiscard]] std::size_t size() const { return m_root + std::size_t{1}; }
    [[nodiscard]] std::uint32_t vertexOfLink(std::size_t link) const
    {
        return m_links + static_cast<std::uint32_t>(link);
    }

    /// The graph in which users come in by the given components only.
    SuccessorRows enteredBy(const std::vector<std::uint32_t>& entries)
    {
        m_heads.resize(m_arcs);
        m_heads.insert(m_heads.end(), entries.begin(), entries.end());
        m_begin.back() = static_cast<std::uint32_t>(m_heads.size());
        return {.begin = m_begin, .heads = m_heads};
    }

private:
    template <typename Visit>
    void forEachArc(const Visit& visit) const
    {
        for (const Arc& arc : m_function.arcs) {
            if (m_lost.components[arc.from] || m_lost.components[arc.to]) {
                continue;
            }
            if (arc.link == Arc::unfailing) {
                visit(arc.from, arc.to);
            } else if (!m_lost.links[arc.link]) {
                visit(arc.from, vertexOfLink(arc.link));
                visit(vertexOfLink(arc.link), arc.to);
            }
        }
    }

    const StructureFunction& m_function;
    const Losses& m_lost;
    std::uint32_t m_links;
    std::uint32_t m_root;
    std::vector<std::uint32_t> m_begin;
    std::vector<std::uint32_t> m_heads;
    std::size_t m_arcs = 0;  ///< Without those of the root.
};

/// Marks the lowest vertices of a cut tree under which enough members of a target hang that their
/// loss leaves too few: with m reached and r required, m − r + 1.
class TargetMarks {
public:
    explicit TargetMarks(const CutTree& tree)
        : m_tree{tree}
        , m_isMarked(tree.parent.size(), false)
    {
    }

    void add(const TargetGroup& target)
    {
        std::vector<std::uint32_t> members;
        std::ranges::copy_if(target.members, std::back_inserter(members), [this](auto member) {
            return m_tree.parent[member] != CutTree::unreached;
        });
        const std::size_t enough = members.size() - target.required + 1;
        if (enough == 1) {
            std::ranges::for_each(members, [this](auto member) { m_isMarked[member] = true; });
            return;
        }
        if (!m_ancestors) {
            m_ancestors.emplace(m_tree);
        }
        // A subtree is an interval of the preorder: it holds enough members exactly if it holds so
        // many successive ones.
        std::ranges::sort(members, {},
                          [this](auto member) { return m_ancestors->preorder(member); });
        for (std::size_t first = 0; first + enough <= members.size(); ++first) {
            m_isMarked[m_ancestors->lowestCommonAncestor(members[first],
                                                         members[first + enough - 1])] = true;
        }
    }

    /// Of every vertex: whether it or something under it is marked.
    std::vector<bool> take() &&
    {
        for (std::size_t at = m_tree.order.size(); at-- > 1;) {
            if (m_isMarked[m_tree.order[at]]) {
                m_isMarked[m_tree.parent[m_tree.order[at]]] = true;
            }
        }
        return std::move(m_isMarked);
    }

private:
    const CutTree& m_tree;
    std::vector<bool> m_isMarked;
    std::optional<AncestorFinder> m_ancestors;
};

void add(std::vector<bool>& all, const std::vector<bool>& more, std::size_t offset)
{
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (more[offset + index]) {
            all[index] = true;
        }
    }
}

}  // namespace

bool isTwoWayNetwork(const StructureFunction& function)
{
    // Both calls of a two-way connection share its link; nothing else shares one.
    std::vector<std::uint8_t> calls(function.links.size(), 0);
    for (const Arc& arc : function.arcs) {
        if (arc.link == Arc::unfailing) {
            return false;
        }
        ++calls[arc.link];
    }
    return std::ranges::all_of(calls, [](std::uint8_t count) { return count == 2; });
}

SinglePoints findFlowSinglePoints(const StructureFunction& function, const Losses& lost)
{
    SinglePoints points{.components = std::vector<bool>(function.components.size(), false),
                        .links = std::vector<bool>(function.links.size(), false),
                        .isArticulation = std::vector<bool>(function.components.size(), false),
                        .isLinkArticulation = {}};
    const bool isTwoWay = isTwoWayNetwork(function);
    ExpandedGraph graph{function, lost};
    for (const EntryGroup& entry : function.entries) {
        std::vector<std::uint32_t> members;
        std::ranges::copy_if(entry.members, std::back_inserter(members),
                             [&](auto member) { return !lost.components[member]; });
        if (members.size() == entry.required) {
            std::ranges::for_each(members, [&](auto member) { points.components[member] = true; });
        }
        if (entry.targets.empty()) {
            continue;
        }
        const SuccessorRows rows = graph.enteredBy(members);
        const CutTree tree = isTwoWay ? findArticulationTree(rows, graph.root())
                                      : findDominators(rows, graph.root());
        TargetMarks marks{tree};
        for (const std::uint32_t target : entry.targets) {
            marks.add(function.targets[target]);
        }
        const std::vector<bool> isCut = std::move(marks).take();
        add(points.isArticulation, isCut, 0);
        add(points.links, isCut, graph.vertexOfLink(0));
    }
    add(points.components, points.isArticulation, 0);
    points.isLinkArticulation = points.links;
    return points;
}

}  // namespace cutpoint
