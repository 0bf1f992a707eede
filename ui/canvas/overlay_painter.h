#pragma once

#include "ui/canvas/paint_context.h"

class QPainter;

namespace cutpoint::ui {

/// The ring around a selected card. The painter works as for cards.
void paintSelectionRing(QPainter& painter, const PaintContext& context, const QRectF& area);

/// The dotted ring of the keyboard.
///
/// @param isSelected  whether it lies outside of a selection ring.
void paintFocusRing(QPainter& painter, const PaintContext& context, const QRectF& area,
                    bool isSelected);

/// The border of the card under the pointer.
void paintHover(QPainter& painter, const PaintContext& context, std::size_t card);

/// Corners around a card that was found.
void paintFoundMark(QPainter& painter, const PaintContext& context, const QRectF& area);

/// The outline that a dragged card leaves at its place.
void paintOldPlace(QPainter& painter, const PaintContext& context, const QRectF& area);

/// Where the line from the middle of `area` to `target` leaves it.
[[nodiscard]] QPointF edgeTowards(const QRectF& area, const QPointF& target);

}  // namespace cutpoint::ui
