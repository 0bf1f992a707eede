#pragma once

#include "core/analysis/report.h"
#include "core/model/availability.h"

#include <optional>

namespace cutpoint {

/// Downtime per period: a month has 30 days, a year as many as it is told.
///
/// @param yearDays  > 0.
[[nodiscard]] Downtime downtimeOf(Availability availability, double yearDays = 365.0);

/// −log10 of the unavailability: 3 for 99.9 %. Empty if it is never down.
[[nodiscard]] std::optional<double> ninesOf(Availability availability);

}  // namespace cutpoint
