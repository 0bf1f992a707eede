#pragma once

#include "core/model/topology_parts.h"

#include <string_view>

namespace cutpoint {

/// Hangs a connection between two other components; all else of it stays.
///
/// @param from, to  of components that differ.
/// @throws std::out_of_range  if there is no connection of that key.
void reconnect(TopologyParts& parts, ConnectionKey key, std::string_view from, std::string_view to);

}  // namespace cutpoint
