#pragma once

#include "core/analysis/gate_graph.h"

#include <vector>

namespace cutpoint {

/// Finds the modules among the gates that a root consists of: gates all of whose inputs, and
/// theirs, are used inside them alone, so that the rest depends on the gate's value only. The root
/// is one.
///
/// @return  of every gate, whether it is a module with inputs.
///
/// Cost: linear in the graph, no recursion.
/// Source: Y. Dutuit, A. Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE
/// Trans. Reliability 45(3), 1996, doi:10.1109/24.537011.
[[nodiscard]] std::vector<bool> findModules(const GateGraph& graph, GateGraph::Gate root);

/// The gates of a module, without those of modules inside it: those themselves are in it.
/// Ascending, so inputs first, the module last.
///
/// @param isSeen  of every gate; all false, and so again afterwards.
///
/// Cost: linear in them.
[[nodiscard]] std::vector<GateGraph::Gate> gatesOfModule(const GateGraph& graph,
                                                         GateGraph::Gate module,
                                                         const std::vector<bool>& isModule,
                                                         std::vector<bool>& isSeen);

}  // namespace cutpoint
