#pragma once

#include "core/analysis/frontier/pass.h"
#include "core/analysis/frontier/plan.h"
#include "core/analysis/frontier/reduce.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint::frontier {

/// What solving may spend, and how close is close enough.
struct SolveOptions {
    std::size_t stateBudget = 20'000'000;  ///< For an exact answer, over all pieces.
    std::size_t firstLayer = 2'000;  ///< States kept side by side where some are dropped: at first
    std::size_t widestLayer = 300'000;  ///< … and at most.
    double tolerance = 0.0;  ///< Relative width of the interval that is good enough; 0: exact, as
                             ///< long as the budgets allow it.
    std::chrono::duration<double> timeLimit{60.0};
    std::stop_token stop;
    bool keepsLayers = true;  ///< To evaluate other rates and effects afterwards.
};

/// A piece that was passed over.
struct SolvedPiece {
    Plan plan;
    Pass pass;
};

/// A certain interval of an unavailability; `low` and `high` are equal if it is exact.
struct Interval {
    double low = 0.0;
    double high = 0.0;
};

/// Passes over every piece of a reduced network: exactly, or where that is over budget, dropping
/// states of little mass, so that the answer is a certain interval.
///
/// @param chances  of every part of the formula.
/// @return  empty if it was told to stop, or a piece is beyond all budgets.
[[nodiscard]] std::optional<std::vector<SolvedPiece>>
solvePieces(const Reduced& reduced, const std::vector<Chance>& chances,
            const SolveOptions& options);

/// The unavailability of all together.
[[nodiscard]] Interval unavailabilityOf(const Reduced& reduced,
                                        const std::vector<SolvedPiece>& pieces,
                                        const std::vector<Chance>& chances);

}  // namespace cutpoint::frontier
