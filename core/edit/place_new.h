#pragma once

#include "core/layout/diagram.h"
#include "core/model/component.h"

namespace cutpoint {

/// Gives a new component the place where it is dropped: its position, the layer of the lane there
/// (none outside of all lanes; clients have none), and the zones whose frames lie there. Beside
/// other cards, on the grid; in a lane, within it.
///
/// @param corner  of its card, top left.
void placeAt(Component& component, const Diagram& diagram, Point corner);

/// Gives a new component a place of its own near a point: in the lane of its layer if there is one,
/// beside other cards and outside of frames. Without such a lane it takes the layer of where it
/// comes to stand; clients stand above the lanes.
void placeNear(Component& component, const Diagram& diagram, Point corner);

}  // namespace cutpoint
