#pragma once

#include "core/analysis/cut_set_family.h"
#include "core/analysis/cut_sets.h"
#include "core/analysis/gate_compiler.h"

#include <vector>

namespace cutpoint {

/// The minimal cut sets of a gate, as a family of elements.
struct CutSetsOfGates {
    CutSetFamilies families;
    CutSetFamilies::Family root = CutSetFamilies::none;
    std::vector<CutMember> members;  ///< Of every element.
};

/// Combines the cut sets of gates from those of their inputs.
///
/// @param gates  compiled for cut sets.
/// @throws CutSetBudgetExceeded
///
/// Cost: for each gate, the cut sets up to the order of its inputs, as far as these share no nodes.
[[nodiscard]] CutSetsOfGates cutSetsOfGates(const SystemGates& gates,
                                            const StructureFunction& function,
                                            const CutSetFamilies::Limits& limits);

}  // namespace cutpoint
