#pragma once

#include "core/layout/adjacency.h"

#include <cstddef>
#include <vector>

namespace cutpoint::layout {

/// The sets of vertices that can all reach each other.
struct StrongComponents {
    std::vector<Index> of;  ///< For each vertex its set. An arc between sets leads to a lower one.
    Index count = 0;
};

/// Never recurses. Cost: O(size + arcs).
///
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Computing 1(2),
/// 1972, doi:10.1137/0201010.
[[nodiscard]] StrongComponents findStrongComponents(std::size_t size, const Adjacency& heads);

}  // namespace cutpoint::layout
