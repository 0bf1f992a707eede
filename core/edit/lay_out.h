#pragma once

#include "core/model/topology_parts.h"

#include <set>
#include <stop_token>

namespace cutpoint {

/// Places every component anew by the layered layout and states all positions.
///
/// @param stop  told to stop before it is done, it changes nothing.
/// @return  whether any card moves or states its position for the first time.
bool layOut(TopologyParts& parts, const std::stop_token& stop = {});

/// Lays some components out by themselves, where they stood or to the right of it if others stand
/// there; the others stay, and state their positions. Who shares a layer with others stays in its
/// rows; if these have no room, each finds some nearest to what it is connected with.
///
/// @param ids   unknown ones do not count.
/// @param stop  told to stop before it is done, it changes nothing.
/// @return  whether any card moves.
bool layOut(TopologyParts& parts, const std::set<ComponentId>& ids,
            const std::stop_token& stop = {});

}  // namespace cutpoint
