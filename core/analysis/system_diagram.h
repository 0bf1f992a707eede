#pragma once

#include "core/analysis/decision_diagram.h"
#include "core/analysis/diagram_unit.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// Units that the system cannot lose by themselves: in every state all of them must be up.
struct CriticalUnits {
    std::vector<bool> components;  ///< Lost with all instances.
    std::vector<bool> links;
    std::vector<bool> domains;
};

/// A part of the system that the rest sees through a single variable.
struct DiagramModule {
    DecisionDiagram::Node root = DecisionDiagram::always;       ///< Of its own function.
    DecisionDiagram::Node firstNode = DecisionDiagram::always;  ///< Its nodes lie from here on …
    std::uint32_t firstLevel = 0;                               ///< … and from this level on.
    std::uint32_t levelCount = 0;
};

/// The structure function over independent units, as a diagram that can be evaluated: the system
/// works while every unit in series is up and the function of the last module is true.
struct SystemDiagram {
    std::vector<DiagramUnit> series;
    std::vector<DiagramUnit> variables;  ///< Of the diagram, by number: units and modules.
    DecisionDiagram diagram;
    std::vector<DiagramModule> modules;  ///< Those inside a module before it; one at least.
    std::vector<std::uint32_t> leftOut;  ///< Components that never fail and are no variables, since
                                         ///< the diagram would be too large with them: ascending.
};

/// How large a diagram may grow.
struct DiagramOptions {
    std::size_t nodeBudget = 2'000'000;
    std::size_t memoryLimit = SIZE_MAX;  ///< Bytes that nodes and tables may take.
    DecisionDiagram::Clock::time_point deadline = DecisionDiagram::Clock::time_point::max();
    std::stop_token stop;
};

/// Builds the diagram of a function that has entries. Critical units go in series and out of it;
/// domains and links that never fail are left out; components that never fail are kept for their
/// importance if the diagram is not too large with them.
///
/// Each module has a diagram of its own, for which several variable orders are tried with a small
/// budget before a large one.
///
/// @return  empty if no order tried keeps within the budget and the time, or it was told to stop.
[[nodiscard]] std::optional<SystemDiagram> buildSystemDiagram(const StructureFunction& function,
                                                              const UnitRates& rates,
                                                              const CriticalUnits& critical,
                                                              const DiagramOptions& options);

}  // namespace cutpoint
