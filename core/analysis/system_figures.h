#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/engine.h"
#include "core/analysis/report.h"
#include "core/analysis/system_diagram.h"
#include "core/analysis/unit_rates.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// The figures of the system from its exact unavailability.
///
/// @param method          how it was found.
/// @param assumedPerfect  ids of components that matter and state no availability: if there are
/// any,
///                        the availability is an upper bound.
[[nodiscard]] SystemFigures figuresOf(const Topology& topology, const AnalysisOptions& options,
                                      Method method, double unavailability,
                                      std::vector<std::string> assumedPerfect);

/// The figures of a system of which only so much is certain, and maybe an estimate within that.
[[nodiscard]] SystemFigures figuresWithin(const Topology& topology, const AnalysisOptions& options,
                                          const CertainBounds& bounds,
                                          const std::optional<Estimate>& estimate,
                                          std::vector<std::string> assumedPerfect);

/// Certain bounds of a system: no better than its critical units in series, no worse than one
/// working set in series.
///
/// Cost: as `findWorkingSet`.
[[nodiscard]] CertainBounds boundsOf(const StructureFunction& function, const UnitRates& rates,
                                     const CriticalUnits& critical);

}  // namespace cutpoint
