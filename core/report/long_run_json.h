#pragma once

#include "core/analysis/report.h"
#include "core/simulation/long_run.h"

#include <string>

namespace cutpoint {

/// A long run as JSON, beside the figures of the analysis of the same topology.
///
/// Format: resources/schema/long-run.schema.json.
[[nodiscard]] std::string formatLongRunAsJson(const Report& report, const LongRun& run);

}  // namespace cutpoint
