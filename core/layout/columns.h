#pragma once

#include "core/layout/stacks.h"

#include <vector>

namespace cutpoint::layout {

/// Finds the column of every stack such that what is connected stands above each other, without
/// any overlap, with the same columns for a zone in all of its rows.
///
/// @param zones  from left to right.
/// @return  for each stack its first column; the least is 0.
///
/// Cost: O(V + E) for each of a fixed number of sweeps. Rows are placed by pooling adjacent
/// violators: M. Best, N. Chakravarti, "Active set algorithms for isotonic regression",
/// Mathematical Programming 47, 1990, doi:10.1007/BF01580873.
[[nodiscard]] std::vector<int> assignColumns(const LayoutGraph& graph, const StackedRows& rows,
                                             const std::vector<Index>& zones);

}  // namespace cutpoint::layout
