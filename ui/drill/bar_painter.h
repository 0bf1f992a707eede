#pragma once

#include "ui/drill/drill_rows.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QRectF>

class QPainter;

namespace cutpoint::ui {

/// Paints the body of a bar. Looks differ in fill, edge and pattern, so that none rests on colour
/// alone: hatched, dashed, dotted, dark.
///
/// @param area     of the bar; may reach far out of what is seen.
/// @param visible  what is seen.
void paintBarBody(QPainter& painter, const QRectF& area, const QRectF& visible, BarLook look,
                  const Theme& theme);

/// Paints the words of a bar where they are seen, as far as there is room for them.
void paintBarLabel(QPainter& painter, const QRectF& area, const QRectF& visible,
                   const DrillBar& bar, const Theme& theme, const Fonts& fonts);

}  // namespace cutpoint::ui
