#pragma once

#include "core/io/scenario/placed_value.h"
#include "core/io/scenario/scenario_reading.h"
#include "core/simulation/scenario.h"

#include <optional>

namespace cutpoint {

/// Reads what happens in an event; when, is for the caller to read.
///
/// @return  empty if there is an error in it, which is noted.
[[nodiscard]] std::optional<ScenarioAction> readAction(ScenarioReading& reading,
                                                       const PlacedValue& event);

}  // namespace cutpoint
