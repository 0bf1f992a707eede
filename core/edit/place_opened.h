#pragma once

#include "core/model/topology.h"

#include <cstdint>
#include <stop_token>

namespace cutpoint {

/// How the components of a topology came by their positions.
enum class Placing : std::uint8_t {
    Stated,   ///< All state their own.
    LaidOut,  ///< As `drawDiagram` would place them.
    InRows,   ///< In plain rows, since there was no time for more.
};

/// Whether some component states no position.
[[nodiscard]] bool lacksPositions(const Topology& topology);

/// States the positions of those that have none, so that nothing has to be laid out again.
///
/// @param stop  told to stop, it uses plain rows.
///
/// Cost: that of the layout.
Placing placeOpened(Topology& topology, const std::stop_token& stop);

}  // namespace cutpoint
