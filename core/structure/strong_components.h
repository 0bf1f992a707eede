#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint {

/// The strongly connected components of a graph: sets of vertices that all reach each other.
struct StrongComponents {
    std::vector<std::uint32_t> setOf;  ///< Of every vertex: its set. Numbered so that arcs between
                                       ///< sets lead from higher to lower numbers.
    std::uint32_t count = 0;
};

/// A graph by its successors: vertex v has arcs to heads[begin[v]] .. heads[begin[v + 1] - 1].
struct SuccessorRows {
    std::span<const std::uint32_t> begin;  ///< One more than vertices.
    std::span<const std::uint32_t> heads;
};

/// Cost: O(V + E), no recursion.
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972,
/// doi:10.1137/0201010.
[[nodiscard]] StrongComponents findStrongComponents(const SuccessorRows& graph);

}  // namespace cutpoint
