#pragma once

#include "core/analysis/frontier/demands.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint::frontier {

/// A link between two components that may be taken as two-way.
struct Bond {
    std::uint32_t one = 0;    ///< Component.
    std::uint32_t other = 0;  ///< Component.
    std::uint32_t link = Arc::unfailing;
};

/// The arcs between relevant components as two-way links: in pairs, or single where nothing can
/// come of the way back: away from the start, to the one thing that is asked for, or to and from
/// dead ends. Arcs that nothing can come of are left out.
///
/// @return  empty if an arc is one-way and it matters.
///
/// Cost: O(E log E).
[[nodiscard]] std::optional<std::vector<Bond>> bondsOf(const StructureFunction& function,
                                                       const FlowDemands& demands);

}  // namespace cutpoint::frontier
