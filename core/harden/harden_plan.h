#pragma once

#include "core/harden/harden.h"
#include "core/model/topology_parts.h"

namespace cutpoint {

/// The cheapest changes that reach the target, or the best that can be had. `after`, and what the
/// changes save one by one, are left to the caller.
///
/// @param options  a target or a budget is stated.
[[nodiscard]] HardeningPlan planHardening(const TopologyParts& parts, const HardenOptions& options);

}  // namespace cutpoint
