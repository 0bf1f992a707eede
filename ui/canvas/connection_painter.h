#pragma once

#include "ui/canvas/paint_context.h"

#include <QPointF>

#include <vector>

class QPainter;

namespace cutpoint::ui {

/// How a connection is shown beyond its kind.
enum class LinkEmphasis { None, Hovered, Selected, Cutting };

/// Paints the connections in the window: rounded, with heads and labels.
void paintConnections(QPainter& painter, const PaintContext& context);

/// Paints one connection along its route.
void paintConnection(QPainter& painter, const PaintContext& context, std::size_t link,
                     LinkEmphasis emphasis);

/// Paints a connection as a straight line between two points, as while its ends are dragged.
void paintLooseConnection(QPainter& painter, const PaintContext& context, std::size_t link,
                          const QPointF& from, const QPointF& to);

/// Paints a connection that is being drawn.
///
/// @param route  two points at least.
void paintDraftConnection(QPainter& painter, const PaintContext& context,
                          const std::vector<Point>& route);

}  // namespace cutpoint::ui
