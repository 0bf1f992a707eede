#pragma once

#include "core/analysis/system_diagram.h"
#include "core/analysis/system_probability.h"

namespace cutpoint {

/// The place for what is found out about a unit.
[[nodiscard]] inline Effect& effectOf(SystemProbability& system, const DiagramUnit& unit)
{
    auto& effects = unit.type == UnitType::Component    ? system.components
                    : unit.type == UnitType::Connection ? system.links
                                                        : system.domains;
    return effects[unit.number];
}

}  // namespace cutpoint
