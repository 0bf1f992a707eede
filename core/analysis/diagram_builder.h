#pragma once

#include "core/analysis/gate_compiler.h"
#include "core/analysis/system_diagram.h"

#include <cstddef>
#include <optional>
#include <stop_token>

namespace cutpoint {

/// What gates were compiled from.
struct DiagramSource {
    const StructureFunction& function;
    const UnitRates& rates;
    const CriticalUnits& critical;
};

/// How far a builder may go.
struct DiagramLimits {
    std::size_t nodes = 0;
    std::size_t trialShare = 1;  ///< The diagram of a module may have one in so many of them.
    DecisionDiagram::Clock::time_point deadline = DecisionDiagram::Clock::time_point::max();
    std::stop_token stop;
};

/// Builds the diagrams of gates, module by module.
///
/// @return  without series; empty if the limits are too tight.
[[nodiscard]] std::optional<SystemDiagram>
buildDiagram(const SystemGates& gates, const DiagramSource& source, const DiagramLimits& limits);

}  // namespace cutpoint
