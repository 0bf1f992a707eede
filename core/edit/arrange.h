#pragma once

#include "core/model/topology_parts.h"

#include <cstdint>
#include <set>

namespace cutpoint {

/// Which edge or middle line of the cards comes to lie on one line.
enum class CardAlignment : std::uint8_t { Left, Right, Top, Bottom, CentreAcross, CentreDown };

/// Brings the cards to the outermost edge of all of them, or to the middle between the outermost:
/// `CentreAcross` moves them sideways, `CentreDown` up and down. Positions of all are stated if any
/// card moves.
///
/// @return  whether any did: fewer than two never do.
bool alignCards(TopologyParts& parts, const std::set<ComponentId>& ids, CardAlignment alignment);

/// In which direction cards are spread.
enum class Direction : std::uint8_t { Across, Down };

/// Makes the gaps between the cards equal, in whole pixels; the outermost stay. Positions of all
/// are stated if any card moves.
///
/// @return  whether any did: fewer than three never do.
bool distributeCards(TopologyParts& parts, const std::set<ComponentId>& ids, Direction direction);

}  // namespace cutpoint
