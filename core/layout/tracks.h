#pragma once

#include "core/layout/route_plan.h"

#include <vector>

namespace cutpoint::layout {

/// Moves passages through the same gap apart, 8 px where there is room.
///
/// Cost: O(P log P) for P passages.
void spreadPassages(std::vector<RoutePlan>& plans);

/// Gives every horizontal piece of a route a track in its channel: pieces that would overlap lie on
/// different ones, 8 px apart where there is room, in an order that avoids needless crossings.
///
/// @return  for each plan the y of its piece in each of its channels.
///
/// Cost: O(P log P) for P pieces; in channels with few pieces the square of those.
[[nodiscard]] std::vector<std::vector<double>> assignTracks(const std::vector<RoutePlan>& plans,
                                                            const CardBands& bands);

}  // namespace cutpoint::layout
