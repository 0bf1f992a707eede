#pragma once

#include "ui/canvas/paint_context.h"

class QPainter;

namespace cutpoint::ui {

/// How far pills and rings reach out of a card, in pixels at 100 %.
inline constexpr double cardOverhang = 24.0;

/// Paints what stands on the ground, at the level of detail of the context: frames, connections,
/// cards.
void paintDrawing(QPainter& painter, const PaintContext& context);

}  // namespace cutpoint::ui
