#pragma once

#include "core/simulation/drill.h"
#include "core/simulation/single_losses.h"

#include <string>

namespace cutpoint {

/// { "format": "cutpoint-drill", "version": 1, "topology", "duration_seconds",
/// "requests_per_second", "served_at_end", "users", "timeline", "takeovers", "split_brains",
/// "service", "lanes" }; times in seconds from the start, see resources/schema.
///
/// Ends in a newline. The same drill gives the same bytes.
[[nodiscard]] std::string formatDrillAsJson(const Drill& drill, const std::string& topologyName);

/// { "format": "cutpoint-single-losses", "version": 1, "topology", "complete", "losses" }
[[nodiscard]] std::string formatSingleLossesAsJson(const SingleLosses& losses,
                                                   const std::string& topologyName);

}  // namespace cutpoint
