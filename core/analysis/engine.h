#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/exact_figures.h"
#include "core/analysis/monte_carlo/estimate.h"
#include "core/analysis/system_diagram.h"
#include "core/analysis/unit_rates.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <optional>
#include <variant>

namespace cutpoint {

/// What an engine is asked: everything that the probability of a system depends on.
struct EngineQuestion {
    const Topology& topology;           ///< For its layers.
    const StructureFunction& function;  ///< With entries; it works with everything up.
    const UnitRates& rates;
    const CriticalUnits& critical;
};

/// What is certain of a system's unavailability.
struct CertainBounds {
    Availability worst;
    Availability best;
    Method method = Method::Bounds;
};

/// What could be found out within the limits: exact figures, or else what is certain and, unless it
/// was told to stop or to do without, an estimate.
struct EngineAnswer {
    std::optional<ExactFigures> exact;
    std::optional<CertainBounds> bounds;  ///< Only without exact figures.
    std::optional<Estimate> estimate;     ///< Likewise; within the bounds.
};

/// Finds the unavailability of a system by the method asked for. `auto` tries the exact engines in
/// turn for part of the time; then it has bounds and an estimate.
///
/// Cost: at most about `options.timeLimit` and `options.memoryLimit`, and linear in the topology.
[[nodiscard]] EngineAnswer solve(const EngineQuestion& question, const AnalysisOptions& options);

}  // namespace cutpoint
