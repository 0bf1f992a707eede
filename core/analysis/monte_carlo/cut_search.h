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
    std::size_t mostSets = 1000;  ///< The most probable ones are kept.
    std::stop_token stop;
};

/// Sets of units whose failure together stops the system, likely ones: those of critical units, and
/// what is left of drawn states in which it is down when everything is repaired that may be.
///
/// @return  most probable first, then by units; not necessarily all there are.
///
/// Cost: some hundred evaluations of the function at most.
[[nodiscard]] std::vector<ForcedSet>
findLikelyCuts(FailingUnits& units, const CriticalUnits& critical, const CutSearchOptions& options);

}  // namespace cutpoint
