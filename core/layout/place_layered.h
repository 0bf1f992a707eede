#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// Places every component anew: layers as lanes from top to bottom (in the stated order, else by
/// depth from the entries), few crossings, members of a zone or group beside each other.
///
/// Deterministic.
///
/// @return  the top left corner of every card, in file order, on the grid; all coordinates are
///          positive. No two cards overlap; the cards of a layer lie in a band of their own, with
///          room for the empty layers that the file lists.
///
/// Cost: near O(E log V); about a second for 10 000 components.
/// Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical
/// system structures", IEEE Trans. SMC 11(2), 1981, doi:10.1109/TSMC.1981.4308636.
[[nodiscard]] std::vector<Point> placeLayered(const Topology& topology);

/// The same, unless it is told to stop before it is done: then nothing.
[[nodiscard]] std::optional<std::vector<Point>> placeLayered(const Topology& topology,
                                                             const std::stop_token& stop);

}  // namespace cutpoint
