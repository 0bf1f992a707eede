#pragma once

#include "core/analysis/frontier/network.h"
#include "core/analysis/system_diagram.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/structure_function.h"

#include <optional>
#include <vector>

namespace cutpoint::frontier {

/// A structure function as a network whose parts are units.
struct Problem {
    Formula formula;
    Network network;
    std::vector<Index> series;       ///< Parts that must all be up besides.
    std::vector<DiagramUnit> units;  ///< What can fail, …
    std::vector<Index> parts;        ///< … and of each its part of the formula.
};

/// Reads a structure function as a two-way network, if it is one: `flow`, the arcs between relevant
/// components in pairs of one link (arcs that cannot lead back anywhere may be single), one entry
/// group (or several single entries that need most of one target group), and domains with a rate
/// only where they take down everything or one component alone.
///
/// Components are kept even if they never fail, for their importance; clients are not, nor are
/// links and domains that never fail.
///
/// @return  empty if it is not such a network.
///
/// Cost: O(V + E log E).
[[nodiscard]] std::optional<Problem>
networkOf(const StructureFunction& function, const UnitRates& rates, const CriticalUnits& critical);

}  // namespace cutpoint::frontier
