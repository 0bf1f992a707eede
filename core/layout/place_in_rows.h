#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology.h"

#include <vector>

namespace cutpoint {

/// Places every component at once, when there is no time for `placeLayered`: each layer in rows of
/// its own, layers from top to bottom as there, but without regard to what is connected. No two
/// cards overlap.
///
/// @return  the top left corner of every card, in file order, on the grid; all coordinates are
///          positive.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Point> placeInRows(const Topology& topology);

}  // namespace cutpoint
