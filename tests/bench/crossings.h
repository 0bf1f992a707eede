#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint::bench {

/// How many pairs of connections cross if each is a straight line between the middles of its cards.
/// Lines that share an end do not count. Cost: O(E²).
[[nodiscard]] std::uint64_t straightCrossings(const Topology& topology,
                                              std::span<const Point> middles);

/// How often the lines of connections cross as they are drawn. Lines that share an end do not
/// count, nor do lines that only touch. Cost: O(E²) in pieces of lines.
[[nodiscard]] std::uint64_t drawnCrossings(const Topology& topology,
                                           std::span<const std::vector<Point>> lines);

}  // namespace cutpoint::bench
