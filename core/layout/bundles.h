#pragma once

#include "core/layout/route_plan.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cutpoint::layout {

/// Calls of several cards of one band to exactly the same several cards below them. They share a
/// trunk in the channel below the callers, a port at each card, and the passages to each band.
struct Bundle {
    std::vector<Index> plans;  ///< Row by row: a row for each caller, in the order of the called.
    std::size_t called = 0;    ///< How many cards each of them calls.
};

/// Finds such calls and plans them anew, together.
///
/// Of the plans of a bundle that share a port or passages, one owns them: only there `spreadPorts`
/// and `spreadPassages` set them.
///
/// @param arcs  of the plans.
/// @param maySharePath  of each plan, whether it looks like a plain call.
///
/// Cost: O(E log E).
[[nodiscard]] std::vector<Bundle> bundle(std::vector<RoutePlan>& plans, std::span<const Arc> arcs,
                                         const std::vector<bool>& maySharePath,
                                         std::span<const Rectangle> cards, const CardBands& bands);

/// Hands what the owners of ports and passages were given on to the others of each bundle.
void shareInBundles(std::vector<RoutePlan>& plans, const std::vector<Bundle>& bundles);

}  // namespace cutpoint::layout
