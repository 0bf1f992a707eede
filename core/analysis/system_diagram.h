#pragma once

#include "core/analysis/decision_diagram.h"
#include "core/analysis/report.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// What a variable of the diagram stands for: it is true while the unit is up.
struct DiagramUnit {
    UnitType type = UnitType::Component;
    std::uint32_t number = 0;  ///< Of the component, link or domain in the function.
    std::uint32_t alive = 0;   ///< Of a component: how many instances its domains leave alive. At
                               ///< most one of a component's variables decides in any state.
    Availability availability;
};

/// Units that the system cannot lose by themselves: in every state all of them must be up.
struct CriticalUnits {
    std::vector<bool> components;  ///< Lost with all instances.
    std::vector<bool> links;
    std::vector<bool> domains;
};

/// The structure function over independent units, as a diagram that can be evaluated: the system
/// works while every unit in series is up and the diagram is true.
struct SystemDiagram {
    std::vector<DiagramUnit> series;
    std::vector<DiagramUnit> variables;  ///< Of the diagram, by number.
    DecisionDiagram diagram;
    DecisionDiagram::Node root = DecisionDiagram::always;
};

/// How large a diagram may grow.
struct DiagramOptions {
    std::size_t nodeBudget = 2'000'000;
    std::stop_token stop;
};

/// Builds the diagram of a function that has entries. Critical units go in series and out of it;
/// domains and links that never fail are left out, components are kept for their importance.
///
/// Tries several variable orders with a small budget before a large one.
///
/// @return  empty if no order tried keeps within the budget, or it was told to stop.
[[nodiscard]] std::optional<SystemDiagram> buildSystemDiagram(const StructureFunction& function,
                                                              const UnitRates& rates,
                                                              const CriticalUnits& critical,
                                                              const DiagramOptions& options);

}  // namespace cutpoint
