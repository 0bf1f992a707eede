#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/report.h"
#include "core/model/topology.h"

#include <optional>

namespace cutpoint {

/// What ranges of availability make of the whole: its own range, and what drives it. Empty if
/// nothing states a range, or there is no exact figure.
///
/// Exact: the system is monotone, so its worst is with everything at the low end, its best with
/// everything at the high end. For the drivers, one thing at a time goes from end to end while all
/// other ranges stand in the middle.
///
/// Cost: two analyses, and two for every range.
[[nodiscard]] std::optional<Uncertainty> uncertaintyOf(const Topology& topology,
                                                       const AnalysisOptions& options = {});

}  // namespace cutpoint
