#pragma once

#include "core/layout/geometry.h"

#include <span>

namespace cutpoint {

/// Whether no two cards touch each other. Cost: linear.
[[nodiscard]] bool areApart(std::span<const Rectangle> cards);

/// How far cards have to go to the right, by whole columns of the grid, to overlap none of the
/// others.
///
/// @param taken         the cards that stay.
/// @param moved         the cards that look for a place, as they would stand now.
/// @param leastColumns  how many columns they have to move at least.
///
/// Cost: linear, times the number of columns.
[[nodiscard]] Point freeOffset(std::span<const Rectangle> taken, std::span<const Rectangle> moved,
                               int leastColumns);

}  // namespace cutpoint
