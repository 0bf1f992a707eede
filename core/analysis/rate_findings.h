#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <vector>

namespace cutpoint {

/// What a topology states about failures and the figures leave out: `standby-not-counted` and
/// `common-cause-not-counted` (warnings), `standby-ignored` and `range-low-end` (infos).
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Diagnostic> rateFindings(const Topology& topology);

}  // namespace cutpoint
