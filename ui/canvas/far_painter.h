#pragma once

#include "ui/canvas/paint_context.h"

#include <QColor>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <vector>

class QPainter;

namespace cutpoint::ui {

/// Cards that are drawn elsewhere while they are dragged, and the connections that follow them.
struct MovedCards {
    std::vector<std::size_t> cards;  ///< Ascending.
    std::vector<std::size_t> links;  ///< With such a card at an end; ascending.
    std::vector<bool> isMoved;       ///< Of every card.
    QPointF by;
};

/// Paints connections as straight thin lines, batched by colour. For the middle and far levels.
void paintThinConnections(QPainter& painter, const PaintContext& context);

/// Paints cards as flat rectangles in the colours of their families, batched by colour.
void paintFlatCards(QPainter& painter, const PaintContext& context);

/// Draws rectangles with a line of that width on the screen.
void paintOutlines(QPainter& painter, const std::vector<QRectF>& areas, const QColor& colour,
                   double width);

/// The same as `paintThinConnections` and `paintFlatCards` for what is dragged.
void paintMovedLines(QPainter& painter, const PaintContext& context, const MovedCards& moved);
void paintMovedFlat(QPainter& painter, const PaintContext& context, const MovedCards& moved);

/// Marks the SPOFs so that they are seen from afar: a dashed box, the glyph, and the name where
/// names do not overlap.
void paintFarSpofs(QPainter& painter, const PaintContext& context);

}  // namespace cutpoint::ui
