#pragma once

#include "core/analysis/cut_sets.h"

#include <optional>

namespace cutpoint {

/// All minimal cut sets up to `options.order` by branching: every cut set has a member in every
/// working set. Finds the last member of each set by `findSinglePoints`.
///
/// @return  ascending by size, then by members; empty if the budget or the time runs out, there are
///          far more than the limit, or it is told to stop.
///
/// Cost: (members of a working set)^(order − 1) searches for single points.
[[nodiscard]] std::optional<std::vector<std::vector<CutMember>>>
branchForCutSets(const StructureFunction& function, const CutSetOptions& options, unsigned order);

}  // namespace cutpoint
