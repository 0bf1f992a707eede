#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology.h"

#include <optional>
#include <vector>

namespace cutpoint::layout {

/// Finds room for the components that have no card yet: in the row of their layer nearest to what
/// they are connected with, else just below what calls them or above what they call, else below
/// everything. None overlaps another card.
///
/// @param cards  one for each component, in file order; one of them at least is there.
///
/// Cost: O((V + E) log V).
[[nodiscard]] std::vector<Rectangle>
placeMissing(const Topology& topology, const std::vector<std::optional<Rectangle>>& cards);

}  // namespace cutpoint::layout
