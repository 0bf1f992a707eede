#pragma once

#include "core/layout/adjacency.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint::layout {

/// Demands that its head ranks at least so much below its tail, and pulls them together.
struct RankArc {
    Index from = 0;
    Index to = 0;
    std::int64_t length = 1;  ///< The least; may be negative.
    std::int64_t weight = 1;  ///< >= 0.

    friend bool operator==(const RankArc&, const RankArc&) = default;
};

/// Shortens arcs: lowers the sum of weight × (rank of head − rank of tail) as far as the lengths
/// allow, or until the work is used up.
///
/// @param arcs  without a circle.
/// @param ranks  one for each vertex, such that every arc has its length at least, and such that
/// the
///               arcs of just their length join all vertices.
/// @param work  looks at vertices and arcs at most, roughly.
/// @return  ranks that keep all lengths, with a sum no greater than that of `ranks`.
///
/// Source: E. Gansner, E. Koutsofios, S. North, K.-P. Vo, "A technique for drawing directed
/// graphs", IEEE Trans. Software Engineering 19(3), 1993, doi:10.1109/32.221135, section 2.
[[nodiscard]] std::vector<std::int64_t>
shortenArcs(std::span<const RankArc> arcs, std::vector<std::int64_t> ranks, std::size_t work);

}  // namespace cutpoint::layout
