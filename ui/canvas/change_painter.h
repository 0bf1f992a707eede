#pragma once

#include "ui/canvas/badge_painter.h"
#include "ui/canvas/change_mark.h"
#include "ui/canvas/paint_context.h"

class QPainter;

namespace cutpoint::ui {

/// The pill "Added", "Changed", "Moved" or "Removed"; without text for what is as it was.
[[nodiscard]] Pill changePill(const Theme& theme, ChangeMark mark);

/// Paints the ring around a card that came or changed, and nothing around others. Its line has its
/// width on the screen once the cards are small.
void paintChangeRing(QPainter& painter, const PaintContext& context, std::size_t card,
                     const QRectF& area);

/// Marks the cards that came or changed so that they are seen from afar. For the far level.
void paintFarChanges(QPainter& painter, const PaintContext& context);

}  // namespace cutpoint::ui
