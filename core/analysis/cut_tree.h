#pragma once

#include "core/structure/strong_components.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// Who cannot be reached without whom: the dominator tree of a graph from its root.
///
/// On a network whose every arc has its reverse, this is the block-cut tree seen from the root: the
/// dominators of a vertex are the articulation points between the root and it.
struct CutTree {
    static constexpr std::uint32_t unreached = UINT32_MAX;

    std::vector<std::uint32_t> parent;  ///< Of every vertex: its immediate dominator; the root's is
                                        ///< itself, that of what the root does not reach is
                                        ///< `unreached`.
    std::vector<std::uint32_t> order;   ///< What is reached, parents before children; root first.
};

/// Dominators of a graph.
///
/// Cost: O(E log V), no recursion.
/// Source: T. Lengauer and R. Tarjan, "A fast algorithm for finding dominators in a flowgraph", ACM
/// TOPLAS 1(1), 1979, doi:10.1145/357062.357071 (simple version).
[[nodiscard]] CutTree findDominators(const SuccessorRows& graph, std::uint32_t root);

/// The same tree for a graph in which every arc between vertices other than the root has its
/// reverse, from its biconnected components.
///
/// Cost: O(V + E), no recursion.
/// Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
/// Communications of the ACM 16(6), 1973, doi:10.1145/362248.362272.
[[nodiscard]] CutTree findArticulationTree(const SuccessorRows& graph, std::uint32_t root);

/// The lowest common ancestors of vertices in a tree.
class AncestorFinder {
public:
    /// Cost: O(V).
    explicit AncestorFinder(const CutTree& tree);

    /// The deepest vertex whose subtree holds both. Both are reached. Cost: O(log V).
    [[nodiscard]] std::uint32_t lowestCommonAncestor(std::uint32_t one, std::uint32_t other) const;

    /// The place of a vertex in a walk that finishes a subtree before it begins the next.
    [[nodiscard]] std::uint32_t preorder(std::uint32_t vertex) const { return m_preorder[vertex]; }

private:
    const CutTree& m_tree;
    std::vector<std::uint32_t> m_preorder;
    std::vector<std::uint32_t> m_depth;
    std::vector<std::uint32_t> m_head;  ///< Top of the heavy path that a vertex is on.
};

}  // namespace cutpoint
