#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology_parts.h"

#include <vector>

namespace cutpoint {

/// Between columns of the default layout.
inline constexpr double columnGap = columnPitch - cardWidth;

/// The nearest place to `wanted` where a new card overlaps no other and keeps a gap from them; on
/// the grid. The nearest in rows and columns is tried first, to the right and down.
///
/// @param cards   all there are.
/// @param wanted  where the card's top left corner shall be. Cost: O(cards) a try.
/// @param gap     to other cards, at most `columnGap`.
[[nodiscard]] Point freeSpotNear(const std::vector<Rectangle>& cards, Point wanted,
                                 double gap = columnGap);

/// The nearest such place at the same height, to the right of the wanted one or to its left.
[[nodiscard]] Point freeSpotInRow(const std::vector<Rectangle>& cards, Point wanted,
                                  double gap = columnGap);

/// On the grid.
[[nodiscard]] Point snapped(Point point);

/// States the position of every component that has none as it is drawn, if any other does not: else
/// the layout would place them anew around one that is placed by hand.
///
/// @param cards  as they are drawn, one for each component, in file order.
void statePositions(TopologyParts& parts, const std::vector<Rectangle>& cards);

}  // namespace cutpoint
