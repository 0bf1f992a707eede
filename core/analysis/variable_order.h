#pragma once

#include "core/analysis/report.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// A way to walk from the entries; units come in the order in which it meets them.
enum class OrderHeuristic : std::uint8_t { DepthFirst, BreadthFirst };

/// A unit to give a level to.
struct OrderedUnit {
    UnitType type = UnitType::Component;
    std::uint32_t number = 0;
};

/// The units that users may need, in the order in which a diagram had best test them: the domains
/// of a component before it, a link before what it leads to.
///
/// Cost: O(V + E).
/// Source: for the depth-first order, A. Rauzy, "Some disturbing facts about depth-first left-most
/// variable ordering heuristics for binary decision diagrams", J. Risk and Reliability 222(4),
/// 2008, doi:10.1243/1748006XJRR174.
[[nodiscard]] std::vector<OrderedUnit> orderUnits(const StructureFunction& function,
                                                  OrderHeuristic heuristic);

}  // namespace cutpoint
