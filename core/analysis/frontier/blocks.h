#pragma once

#include "core/analysis/frontier/network.h"

#include <vector>

namespace cutpoint::frontier {

/// The blocks (biconnected components) that the source of a network can reach, as a tree that
/// hangs from the source: every block hangs from its top, the vertex through which all paths from
/// the source enter it.
struct BlockTree {
    static constexpr Index none = UINT32_MAX;

    std::vector<Index> tops;                ///< Of every block; blocks after those below them.
    std::vector<std::vector<Index>> edges;  ///< Of every block.
    std::vector<Index> blockOf;  ///< Of every vertex: the block in which it is not the top; `none`
                                 ///< for the source and what it cannot reach.
};

/// Cost: O(V + E). No recursion. Parallel edges are one block.
[[nodiscard]] BlockTree findBlocks(const Network& network);

}  // namespace cutpoint::frontier
