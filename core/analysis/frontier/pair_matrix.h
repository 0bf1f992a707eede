#pragma once

#include "core/analysis/frontier/network.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint::frontier {

/// Of every pair of vertices, as rows of a square: how likely it is that they do not reach each
/// other, given that both are up.
using PairMatrix = std::vector<double>;

/// All pairs of a connected network, from one set of layers: what is below a vertex is worked out
/// once on the way back, and each vertex is followed once on the way down.
///
/// @param network  its source, targets and groups are not looked at.
/// @param chances  of every part of the formula.
/// @return  empty if its frontier is too wide, or it was told to stop.
///
/// Cost: the states met, times vertices.
[[nodiscard]] std::optional<PairMatrix>
pairMatrixOf(Network network, const std::vector<Chance>& chances, const std::stop_token& stop);

}  // namespace cutpoint::frontier
