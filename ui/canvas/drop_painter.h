#pragma once

#include "core/edit/drop.h"
#include "ui/canvas/paint_context.h"

#include <QString>

class QPainter;

namespace cutpoint::ui {

/// Paints words beside the pointer: what a release would do, or why it would do nothing. The
/// painter works in pixels of the view.
void paintPointerWords(QPainter& painter, const PaintContext& context, const QPointF& pointer,
                       const QString& words, bool isRefused);

/// Paints the ring around a card that a connection is to end at. The painter works as for cards.
void paintTargetRing(QPainter& painter, const PaintContext& context, const QRectF& card,
                     bool isRefused);

/// Paints the edges of the lane and the frame that a card is dragged into or out of. The painter
/// works as for cards.
void paintDropTarget(QPainter& painter, const PaintContext& context, const HomeChange& change);

/// "Into zone a, layer Data", "Out of zone a", "Into layer Data"; empty if nothing changes.
[[nodiscard]] QString inWords(const HomeChange& change);

}  // namespace cutpoint::ui
