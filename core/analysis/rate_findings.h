#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <vector>

namespace cutpoint {

/// What a topology states about failures and the figures leave out: `range-low-end` (info).
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<Diagnostic> rateFindings(const Topology& topology);

}  // namespace cutpoint
