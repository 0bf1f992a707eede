#pragma once

#include "core/layout/route_plan.h"

#include <span>
#include <vector>

namespace cutpoint::layout {

/// Spreads the ends of routes along the sides of cards, 20 px apart where there is room, in the
/// order of where they come from. A route that can run straight keeps the middle.
///
/// Cost: O(E log E).
void spreadPorts(std::vector<RoutePlan>& plans, std::span<const Rectangle> cards);

}  // namespace cutpoint::layout
