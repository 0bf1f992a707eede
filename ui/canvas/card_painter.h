#pragma once

#include "ui/canvas/paint_context.h"

class QPainter;

namespace cutpoint::ui {

/// Measures of a card, LOOK.md section 3.
inline constexpr double cardRadius = 8.0;

/// Paints a card whole: body, icon, texts, badge, chips, state. For the near level of detail.
///
/// @param area  of the card; elsewhere than in the diagram while it is dragged.
void paintCard(QPainter& painter, const PaintContext& context, std::size_t card,
               const QRectF& area);

/// Paints what stands out of a card at its top right: once more over a ring around it.
void paintCardState(QPainter& painter, const PaintContext& context, std::size_t card,
                    const QRectF& area);

/// Paints a card as a box with an icon block and bars for its texts. For the middle level.
void paintPlainCard(QPainter& painter, const PaintContext& context, std::size_t card,
                    const QRectF& area);

}  // namespace cutpoint::ui
