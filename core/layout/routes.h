#pragma once

#include "core/layout/geometry.h"
#include "core/layout/trunk.h"
#include "core/model/topology.h"

#include <span>
#include <vector>

namespace cutpoint::layout {

/// How connections run.
struct Routes {
    std::vector<std::vector<Point>> lines;  ///< One for each connection, in file order.
    std::vector<Trunk> trunks;
};

/// A right-angled polyline for every connection, in file order, from the caller's card to the
/// called one's.
///
/// Routes leave at the bottom and enter at the top where the called card is lower, run between the
/// rows of cards and pass rows through gaps between cards. Neighbours in a row are joined side to
/// side. As long as cards stand in rows no route touches the inside of a card; elsewhere the way
/// through the fewest cards is taken. Plain calls of several cards of a row to exactly the same
/// several cards below share a trunk.
///
/// @param cards  one for each component, in file order.
///
/// Cost: near O((V + E) log V), more where routes pass many rows.
[[nodiscard]] Routes routeConnections(const Topology& topology, std::span<const Rectangle> cards);

}  // namespace cutpoint::layout
