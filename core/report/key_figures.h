#pragma once

#include "core/report/document.h"

#include <string>
#include <vector>

namespace cutpoint {

/// "2 single points of failure.", "Does not work even with everything up.".
[[nodiscard]] std::string headlineOf(const Report& report);

/// What follows: "If Orders DB or Load balancer fails, users have no service. …"; empty where there
/// is nothing to say.
[[nodiscard]] std::string leadOf(const Report& report);

/// Availability, downtime, target, cost, single points of failure; those that are known.
[[nodiscard]] std::vector<KeyFigure> keyFiguresOf(const Topology& topology, const Report& report);

}  // namespace cutpoint
