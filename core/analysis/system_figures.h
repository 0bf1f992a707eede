#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/report.h"
#include "core/analysis/system_diagram.h"
#include "core/analysis/unit_rates.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <string>
#include <utility>
#include <vector>

namespace cutpoint {

/// The figures of the system from its exact unavailability.
///
/// @param assumedPerfect  ids of components that matter and state no availability: if there are
/// any,
///                        the availability is an upper bound.
[[nodiscard]] SystemFigures figuresOf(const Topology& topology, const AnalysisOptions& options,
                                      double unavailability,
                                      std::vector<std::string> assumedPerfect);

/// Certain bounds of a system whose diagram is too large: no better than its critical units in
/// series, no worse than one working set in series.
///
/// Cost: as `findWorkingSet`.
[[nodiscard]] SystemFigures boundsOf(const Topology& topology, const AnalysisOptions& options,
                                     const StructureFunction& function, const UnitRates& rates,
                                     const CriticalUnits& critical,
                                     std::vector<std::string> assumedPerfect);

}  // namespace cutpoint
