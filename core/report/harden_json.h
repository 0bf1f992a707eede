#pragma once

#include "core/harden/harden.h"

#include <string>

namespace cutpoint {

/// The advice as JSON: `{ "format": "cutpoint-hardening", "version": 1, "topology", "before",
/// "costs_known": whether of all recommendations, "sorted_by": "value" for its cost (what has no
/// cost last) or "saving", "recommendations": [ { "id", "change", "saves_seconds_per_year",
/// "saves_per_year", "cost_per_month", "removes_spofs", "adds_spofs", "caveats" } ],
/// "no_help": [ … ], "plan": null or { "target", "reached", "budget_per_month", "objective": "cost"
/// or "changes", "cost_per_month", "considered", "proven", "least_cost", "least_unavailability",
/// "unknown_costs", "changes": [ … ], "after", "limits": [ { "title", "saves_seconds_per_year" } ]
/// }
/// }`. Money is in the topology's currency, `null` where it is not known.
[[nodiscard]] std::string formatHardeningAsJson(const HardeningAdvice& advice);

}  // namespace cutpoint
