#pragma once

#include "core/analysis/report.h"
#include "core/report/page.h"
#include "core/simulation/long_run.h"

namespace cutpoint {

/// A long run as it reads, beside the figures of the analysis of the same topology.
[[nodiscard]] Page longRunPage(const Report& report, const LongRun& run);

}  // namespace cutpoint
