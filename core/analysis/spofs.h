#pragma once

#include "core/analysis/critical_points.h"
#include "core/analysis/report.h"
#include "core/analysis/system_probability.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <optional>
#include <vector>

namespace cutpoint {

/// The findings about single units, in words.
struct SpofList {
    std::vector<Spof> spofs;
    std::vector<ChokePoint> chokePoints;
    std::vector<Diagnostic> findings;  ///< `acceptance-expired`, `cut-off-limited`.
};

/// Puts critical points into words: category, reasons, what they cut off, what perfecting them
/// saves.
///
/// @param probability  empty: savings are not known.
/// @param today        empty: no acceptance expires.
[[nodiscard]] SpofList listSpofs(const Topology& topology, const StructureFunction& function,
                                 const CriticalPoints& critical,
                                 const std::optional<SystemProbability>& probability,
                                 const std::optional<Date>& today);

/// What holds a topology without entries together: articulation points and bridges.
[[nodiscard]] SpofList listArticulations(const Topology& topology,
                                         const StructureFunction& function,
                                         const std::optional<Date>& today);

}  // namespace cutpoint
