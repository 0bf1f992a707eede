#pragma once

#include "core/analysis/report.h"
#include "core/report/json_text.h"
#include "core/report/page.h"

namespace cutpoint {

/// The range of the whole, and a tornado chart of what drives it: a bar as long as what one thing
/// makes of the downtime from one end of its range to the other.
///
/// @param report  has an uncertainty.
[[nodiscard]] PageSection uncertaintySection(const Report& report);

/// `{ "availability": [low, high], "unavailability": [of low, of high], "drivers": [ { "type",
/// "id", "availability": [low, high], "unavailability": [of low, of high], "swing_seconds_per_year"
/// } ] }`, the greatest swing first; null without one.
[[nodiscard]] JsonText uncertaintyAsJson(const Report& report, std::size_t indent);

}  // namespace cutpoint
