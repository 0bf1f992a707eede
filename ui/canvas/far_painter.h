#pragma once

#include "ui/canvas/paint_context.h"

class QPainter;

namespace cutpoint::ui {

/// Paints connections as straight thin lines, batched by colour. For the middle and far levels.
void paintThinConnections(QPainter& painter, const PaintContext& context);

/// Paints cards as flat rectangles in the colours of their families, batched by colour.
void paintFlatCards(QPainter& painter, const PaintContext& context);

/// Marks the SPOFs so that they are seen from afar: a dashed box, the glyph, and the name where
/// names do not overlap.
void paintFarSpofs(QPainter& painter, const PaintContext& context);

}  // namespace cutpoint::ui
