#pragma once

#include "core/analysis/cut_sets.h"
#include "core/analysis/gate_cut_sets.h"

#include <cstddef>
#include <vector>

namespace cutpoint {

/// How many cut sets there are: exact up to 2^53.
///
/// Cost: linear in the nodes.
[[nodiscard]] double countCutSets(const CutSetsOfGates& found);

/// Of the sets of gates those of the greatest weight, in no order that matters. What a report lists
/// is made by `nameCutSets`.
///
/// @param weights  of every element: the weight of a set is their sum; < 0.
/// @param limit    how many at most.
///
/// Cost: linear in the nodes, and for each set the length of the way to it through the nodes.
[[nodiscard]] std::vector<std::vector<CutMember>>
mostProbableCutSets(const CutSetsOfGates& found, const std::vector<double>& weights,
                    std::size_t limit);

}  // namespace cutpoint
