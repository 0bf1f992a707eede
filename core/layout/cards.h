#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology.h"

#include <vector>

namespace cutpoint::layout {

/// The card of every component, in file order: at its stated position; where none states one, all
/// by the layered layout; where some do, the others beside their lane and near their neighbours,
/// without overlap.
[[nodiscard]] std::vector<Rectangle> placeCards(const Topology& topology);

}  // namespace cutpoint::layout
