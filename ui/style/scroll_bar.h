#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace cutpoint::ui {

/// The parts of a flat scroll bar without arrows.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);

/// Paints it: a groove, and a handle that stands out of it in every theme.
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option);

}  // namespace cutpoint::ui
