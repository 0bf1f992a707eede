#pragma once

#include "core/simulation/drill.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QRectF>

class QPainter;

namespace cutpoint::ui {

/// Where times are on the screen.
struct TimeAxis {
    double left = 0.0;             ///< Where `begin` is, in pixels.
    Seconds begin{0};              ///< The first time that is shown.
    double pixelsPerSecond = 1.0;  ///< > 0.

    [[nodiscard]] double x(Seconds time) const
    {
        return left + (time - begin).count() * pixelsPerSecond;
    }
    [[nodiscard]] Seconds timeAt(double x) const
    {
        return begin + Seconds{(x - left) / pixelsPerSecond};
    }
};

/// From one tick to the next: a round time that leaves room for the words.
[[nodiscard]] Seconds tickStep(double pixelsPerSecond);

/// Paints ticks with their times into the strip above the lanes.
///
/// @param area  of the axis; ticks stand from its left edge to its right edge.
/// @param end   the last time there is.
void paintTimeAxis(QPainter& painter, const QRectF& area, const TimeAxis& axis, Seconds end,
                   const Theme& theme, const Fonts& fonts);

/// Paints the handle of the play head, a little flag on the axis.
void paintHeadFlag(QPainter& painter, double x, double top, const Theme& theme);

}  // namespace cutpoint::ui
