#pragma once

#include "core/analysis/gate_graph.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// A way to find an order in which a diagram had best test what a gate depends on.
enum class OrderHeuristic : std::uint8_t {
    DepthFirst,     ///< As a walk from the gate meets it.
    SharedFirst,    ///< Likewise, of the inputs of a gate those first that most others use too.
    SmallestFirst,  ///< Likewise, those first that depend on the least.
    BreadthFirst,   ///< Nearest to the gate first.
    Force,          ///< What is used together is drawn together, from the first.
};

/// The inputs of a module that its diagram has variables for, each once: units, spread components
/// behind their domains, and other modules.
///
/// @param gates     of the module, ascending, the module last.
/// @param isModule  of every gate of the graph.
///
/// Cost: linear in the gates and what goes into them, but for sorting; no recursion.
/// Source: for the depth-first order, A. Rauzy, "Some disturbing facts about depth-first left-most
/// variable ordering heuristics for binary decision diagrams", J. Risk and Reliability 222(4),
/// 2008, doi:10.1243/1748006XJRR174; for Force, F. Aloul, I. Markov, K. Sakallah, "FORCE: a fast
/// and easy-to-implement variable-ordering heuristic", GLSVLSI 2003, doi:10.1145/764808.764839.
[[nodiscard]] std::vector<GateGraph::Gate> orderInputs(const GateGraph& graph,
                                                       const std::vector<GateGraph::Gate>& gates,
                                                       const std::vector<bool>& isModule,
                                                       OrderHeuristic heuristic);

}  // namespace cutpoint
