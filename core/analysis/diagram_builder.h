#pragma once

#include "core/analysis/system_diagram.h"
#include "core/analysis/variable_order.h"

#include <vector>

namespace cutpoint {

/// Builds the diagram of a structure function in one variable order.
///
/// @param system  gets variables, nodes and root; its series is left alone.
/// @throws DiagramBudgetExceeded
void buildDiagram(SystemDiagram& system, const StructureFunction& function, const UnitRates& rates,
                  const CriticalUnits& critical, const std::vector<OrderedUnit>& order);

}  // namespace cutpoint
