#pragma once

#include "ui/canvas/paint_context.h"

class QPainter;

namespace cutpoint::ui {

/// Paints requests on their way along the connections at the moment of a drill that the scene
/// shows: dots where they get through, crosses where nobody answers. Nothing unless cards are shown
/// whole, or where there are too many connections to follow.
///
/// @param phase  how many seconds they have been on their way.
void paintTraffic(QPainter& painter, const PaintContext& context, double phase);

/// The point so far along a route from its beginning; its end for more than its length.
///
/// @param route  two points at least.
[[nodiscard]] QPointF pointAlong(const std::vector<Point>& route, double distance);

}  // namespace cutpoint::ui
