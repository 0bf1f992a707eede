#pragma once

#include "core/analysis/diagram_builder.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// A module by its gates.
struct ModuleGates {
    const GateGraph& graph;
    std::vector<GateGraph::Gate> gates;          ///< As `gatesOfModule` has them.
    const std::vector<bool>& isModule;           ///< Of every gate of the graph.
    const std::vector<std::uint32_t>& numberOf;  ///< Of every gate that is a module inside it.
};

/// The diagram of a module in one variable order.
struct ModuleDiagram {
    std::vector<DiagramUnit> variables;
    DecisionDiagram diagram;
    DecisionDiagram::Node root = DecisionDiagram::always;
};

/// @param order   the inputs of the module, the one to test first first.
/// @param budget  in nodes.
/// @throws DiagramBudgetExceeded
[[nodiscard]] ModuleDiagram buildModule(const ModuleGates& module, const DiagramSource& source,
                                        const std::vector<GateGraph::Gate>& order,
                                        std::size_t budget, const DiagramLimits& limits);

}  // namespace cutpoint
