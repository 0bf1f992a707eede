#pragma once

#include "core/analysis/monte_carlo/failing_units.h"
#include "core/analysis/monte_carlo/proposal.h"
#include "core/analysis/system_diagram.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// How far the search goes.
struct CutSearchOptions {
    std::uint64_t seed = 1;
    std::size_t mostSets = 20'000;  ///< The most probable ones are kept.
    std::stop_token stop;
};

/// How a system fails.
struct LikelyCuts {
    std::vector<ForcedSet> sets;  ///< Most probable first, then by units.
    double doubtful = 0.0;   ///< Of the probabilities of sets that a single draw led to: about as
                             ///< much may be missing.
    bool isSettled = false;  ///< That is little, beside all of them.
};

/// Sets of units whose failure together stops the system, likely ones: the minimal cut sets of low
/// order as far as they are quickly found, and what is left of drawn states in which it is down
/// when everything is repaired that may be.
///
/// Settled when drawn states lead to sets found before, or to ones that hardly count (after I.
/// Good, "The population frequencies of species and the estimation of population parameters",
/// Biometrika 40, 1953, doi:10.1093/biomet/40.3-4.237).
///
/// Cost: some hundred to thousand evaluations of the function, until told to stop.
[[nodiscard]] LikelyCuts findLikelyCuts(const StructureFunction& function, const UnitRates& rates,
                                        FailingUnits& units, const CriticalUnits& critical,
                                        const CutSearchOptions& options);

}  // namespace cutpoint
