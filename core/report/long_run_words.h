#pragma once

#include "core/analysis/report.h"
#include "core/simulation/long_run.h"

#include <string>

namespace cutpoint {

/// "double-fault", as in the file of a long run.
[[nodiscard]] std::string nameOf(OutageCause cause);

/// "double fault".
[[nodiscard]] std::string inWords(OutageCause cause);

/// "missed-failover", as in the file of a long run.
[[nodiscard]] std::string nameOf(LostPart::Type type);

/// "Web (2 of 3)", "Database: switchover", "zone a".
[[nodiscard]] std::string inWords(const LostPart& part);

/// "complete", "time-limit", "event-limit", "stopped", as in the file of a long run.
[[nodiscard]] std::string nameOf(LongRunEnd end);

/// "exponential" or "lognormal", as the command line takes them.
[[nodiscard]] std::string nameOf(RepairShape shape);

/// Whether the analysis and the run can both be right: what the analysis found, or part of the
/// interval that it found, lies inside the interval of the run.
[[nodiscard]] bool agrees(const SystemFigures& figures, const LongRun& run);

}  // namespace cutpoint
