#pragma once

#include "core/model/topology.h"

#include <cstddef>
#include <vector>

namespace cutpoint::graphml {

/// How many components each part of a topology has, the largest part first. No connection joins two
/// parts. Cost: O(V + E).
[[nodiscard]] std::vector<std::size_t> sizesOfParts(const Topology& topology);

}  // namespace cutpoint::graphml
