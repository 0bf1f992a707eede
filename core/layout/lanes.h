#pragma once

#include "core/layout/diagram.h"

#include <span>
#include <vector>

namespace cutpoint::layout {

/// The bands of the layers, from top to bottom. Neighbours touch, midway between their cards,
/// unless a card of no lane lies between them. Of layers whose cards' rows overlap, the one that
/// overlaps most others loses its lane, until none overlap. A layer without cards that the file
/// lists has a lane where there is room for it.
///
/// @param cards  one for each component, in file order.
///
/// Cost: O(V + L log L).
[[nodiscard]] std::vector<Lane> findLanes(const Topology& topology,
                                          std::span<const Rectangle> cards);

}  // namespace cutpoint::layout
