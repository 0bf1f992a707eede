#pragma once

#include "core/model/topology_parts.h"

#include <set>

namespace cutpoint {

/// Places every component anew by the layered layout and states all positions.
///
/// @return  whether any card moves or states its position for the first time.
bool layOut(TopologyParts& parts);

/// Lays some components out by themselves, where they stood or to the right of it if others stand
/// there; the others stay, and state their positions. Who shares a layer with others stays in its
/// rows; if these have no room, each finds some nearest to what it is connected with.
///
/// @param ids  unknown ones do not count.
/// @return  whether any card moves.
bool layOut(TopologyParts& parts, const std::set<ComponentId>& ids);

}  // namespace cutpoint
