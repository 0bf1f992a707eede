#pragma once

#include "core/analysis/report.h"
#include "core/analysis/system_probability.h"
#include "core/model/availability.h"

namespace cutpoint {

/// The importance measures of a unit.
///
/// @param system  the system's unavailability, in [0, 1].
/// @param unit    the unit's own availability, its domains left out.
///
/// Source: MODEL.md section 5.
[[nodiscard]] Importance importanceOf(const Effect& effect, double system, Availability unit);

}  // namespace cutpoint
