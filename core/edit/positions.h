#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology_parts.h"

#include <cstddef>
#include <map>
#include <vector>

namespace cutpoint {

/// Where every component is drawn, in file order: as in the diagram.
[[nodiscard]] std::vector<Rectangle> cardsOf(const TopologyParts& parts);

/// Gives components without a position the one at which they are drawn, so that the layout does not
/// place them anew around those that an edit moves or adds.
void statePositions(TopologyParts& parts);

/// Moves cards, and states the positions of all others.
///
/// @param cards    from `cardsOf`.
/// @param corners  by place in file order, where the top left corner goes.
/// @return  whether any card moves; if none does, nothing changes.
bool moveCards(TopologyParts& parts, const std::vector<Rectangle>& cards,
               const std::map<std::size_t, Point>& corners);

}  // namespace cutpoint
