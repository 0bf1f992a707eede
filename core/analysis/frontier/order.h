#pragma once

#include "core/analysis/frontier/network.h"

#include <vector>

namespace cutpoint::frontier {

/// In which order the vertices of a network are worked off. After each of them its frontier are
/// the vertices worked off that have neighbours yet to come.
struct VertexOrder {
    std::vector<Index> vertices;
    double cost = 0.0;  ///< About how many states a pass in this order meets.
};

/// Searches for an order with a narrow frontier: breadth first, by minimum degree and by minimum
/// fill (as elimination orders), always the vertex that leaves the narrowest frontier, from several
/// starts, and a beam search. It ends as soon as it has cost more than the pass itself is going to.
///
/// @param network  connected.
/// @param worth  how many passes are going to use the order.
[[nodiscard]] VertexOrder findOrder(const Network& network, double worth = 1.0);

}  // namespace cutpoint::frontier
