#pragma once

#include "core/analysis/report.h"
#include "core/report/json_text.h"
#include "core/report/page.h"

#include <string>
#include <vector>

namespace cutpoint {

/// "Between 99.9 % and 99.95 %: 4.4 h to 8.8 h down per year. …" and what the drivers are, in
/// sentences.
///
/// @param report  has an uncertainty.
[[nodiscard]] std::vector<std::string> uncertaintyInWords(const Report& report);

/// A bar of so much of the longest, in full blocks; one at least for any share above 0.
[[nodiscard]] std::string swingBar(double share);

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
