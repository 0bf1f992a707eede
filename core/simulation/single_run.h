#pragma once

#include "core/simulation/long_run.h"
#include "core/simulation/long_run_plan.h"
#include "core/simulation/outage_tally.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace cutpoint {

/// What one run is asked for.
struct SingleRunOptions {
    double hours = 0.0;
    std::uint64_t seed = 1;
    RepairShape repair = RepairShape::Exponential;
    std::uint64_t mostEvents = 0;
    std::stop_token stop;
    std::function<void(double)> progress;  ///< Told now and then how many hours are over.
};

/// What became of it.
struct SingleRun {
    double hours = 0.0;  ///< That it came to.
    std::uint64_t events = 0;
    bool hasTooManyEvents = false;
    OutageTally tally;
};

/// Runs a plan once. Deterministic, on this thread.
[[nodiscard]] SingleRun runOnce(const LongRunPlan& plan, const SingleRunOptions& options);

/// How long the first batches of its downtime are, and how long they should become, in hours.
[[nodiscard]] double firstBatch(const LongRunPlan& plan);
[[nodiscard]] double wantedBatch(const LongRunPlan& plan, RepairShape repair);

}  // namespace cutpoint
