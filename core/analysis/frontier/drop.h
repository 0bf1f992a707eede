#pragma once

#include <cstddef>
#include <vector>

namespace cutpoint::frontier {

/// Which states of a layer to drop: those of a mass below the result.
///
/// @param dropped  the sum of the masses that may be dropped at will.
/// @param most     how many states may be left, whatever their masses; more are where several have
///                 the very same mass.
/// @return  0: none.
///
/// Cost: linear in the states.
[[nodiscard]] double massBelowWhichToDrop(const std::vector<double>& masses, double dropped,
                                          std::size_t most);

}  // namespace cutpoint::frontier
