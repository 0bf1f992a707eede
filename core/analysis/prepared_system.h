#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/engine.h"
#include "core/analysis/unit_rates.h"
#include "core/model/topology.h"
#include "core/structure/compile.h"

#include <optional>

namespace cutpoint {

/// A topology as it is evaluated: without the units that are lost, and how often the others are
/// down.
struct PreparedSystem {
    Compiled compiled;
    UnitRates rates;
};

/// Cost: O((V + E) log V).
[[nodiscard]] PreparedSystem prepare(const Topology& topology, const AnalysisOptions& options);

/// Asks the engines for the probability, with what groups have in common in the function.
///
/// @param critical  of the function as it was compiled.
///
/// Cost: as `solve`.
[[nodiscard]] EngineAnswer solve(const Topology& topology, const PreparedSystem& system,
                                 const CriticalUnits& critical, const AnalysisOptions& options);

}  // namespace cutpoint
