#pragma once

#include "core/model/topology_parts.h"

#include <set>

namespace cutpoint {

/// Places every component anew by the layered layout and states all positions.
///
/// @return  whether any card moves or states its position for the first time.
bool layOut(TopologyParts& parts);

/// Places some components anew; the others stay, and state their positions. If one of them shares
/// its layer with others, each finds room in the row of its layer; else they are laid out by
/// themselves, where they stood, or to the right of it if others stand there.
///
/// @param ids  unknown ones do not count.
/// @return  whether any card moves.
bool layOut(TopologyParts& parts, const std::set<ComponentId>& ids);

}  // namespace cutpoint
