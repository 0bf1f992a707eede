#pragma once

#include "core/layout/diagram.h"

#include <span>
#include <vector>

namespace cutpoint::layout {

/// The frames of zones, then of groups of several members, each by their first members in file
/// order. One that would enclose a card of someone else is left out.
///
/// @param cards  one for each component, in file order.
///
/// Cost: O(V log V).
[[nodiscard]] std::vector<Frame> findFrames(const Topology& topology,
                                            std::span<const Rectangle> cards);

}  // namespace cutpoint::layout
