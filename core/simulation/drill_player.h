#pragma once

#include "core/simulation/drill.h"
#include "core/structure/structure_function.h"

#include <cstdint>

namespace cutpoint {

/// What is written down of a drill.
enum class DrillDetail : std::uint8_t {
    Everything,
    WithoutLanes,  ///< For many drills one after the other.
};

/// Plays a scenario on a topology that is compiled already.
///
/// @param function  of the topology, with entries; connections that fail or are cut are its units.
[[nodiscard]] Drill play(const Topology& topology, const StructureFunction& function,
                         const Scenario& scenario, DrillDetail detail);

}  // namespace cutpoint
