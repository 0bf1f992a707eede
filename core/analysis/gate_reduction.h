#pragma once

#include "core/analysis/gate_compiler.h"

namespace cutpoint {

/// The same function with fewer gates: what only one gate of the same kind uses is taken into that
/// gate, and what all inputs of a gate have in common is taken out of them. So replicas with the
/// same callers and callees become one k-out-of-n of their own.
///
/// Cost: linear in the graph but for sorting the inputs of gates.
/// Source: absorption and common factors, A. Rauzy, "A brief introduction to binary decision
/// diagrams", European Journal of Automation 30(8), 1996; SCRAM's preprocessor does alike.
[[nodiscard]] SystemGates reduceGates(const SystemGates& gates);

}  // namespace cutpoint
