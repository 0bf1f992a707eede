#pragma once

#include "core/layout/order.h"

#include <random>

namespace cutpoint::layout {

/// How the rows are filled before the first sweep.
enum class Start : std::uint8_t { DepthFirst, BreadthFirst, FileOrder };

/// The nodes of every row in the order of a search along the arcs from above, or of the file.
///
/// Never recurses. Cost: O(V + E).
[[nodiscard]] Order firstOrder(const ProperGraph& graph, Start start);

/// The nodes of every row at random; the same for the same state of `random` everywhere.
[[nodiscard]] Order shuffledOrder(const ProperGraph& graph, std::mt19937& random);

}  // namespace cutpoint::layout
