#pragma once

#include "core/layout/route_plan.h"

#include <vector>

namespace cutpoint::layout {

/// The ways with two bends at most from the middle of one card's side to the middle of another's,
/// the best looking first; one at least.
[[nodiscard]] std::vector<RoutePlan> bendsBetween(const Rectangle& first, const Rectangle& second);

/// Where the middle of that side lies: x at top and bottom, y at the sides.
[[nodiscard]] double middleOf(const Rectangle& card, Side side);

/// The points of a plan of type Bend, from the first end to the second.
[[nodiscard]] std::vector<Point> pointsOfBend(const RoutePlan& plan, const Rectangle& first,
                                              const Rectangle& second);

/// The port as a point on the card's edge.
[[nodiscard]] Point portOf(const RoutePlan::End& end, const Rectangle& card);

/// Leaves out points that lie on the line between their neighbours; two stay at least.
[[nodiscard]] std::vector<Point> simplified(const std::vector<Point>& points);

}  // namespace cutpoint::layout
