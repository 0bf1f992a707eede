#pragma once

#include "core/simulation/drill.h"
#include "core/simulation/drill_ground.h"

#include <cstdint>

namespace cutpoint {

/// What is written down of a drill.
enum class DrillDetail : std::uint8_t {
    Everything,
    WithoutLanes,  ///< For many drills one after the other.
};

/// Plays a scenario.
[[nodiscard]] Drill play(const DrillGround& ground, const Scenario& scenario, DrillDetail detail);

}  // namespace cutpoint
