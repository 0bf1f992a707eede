#pragma once

#include "ui/drill/drill_rows.h"
#include "ui/drill/time_axis.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace cutpoint::ui {

/// Measures of the lanes for a font; LOOK.md section 4.
struct SheetMeasures {
    double header = 160.0;  ///< Width of the titles.
    double axis = 24.0;     ///< Height of the time axis.
    double row = 26.0;      ///< Height of a lane.
};

[[nodiscard]] SheetMeasures measuresFor(const Fonts& fonts);

/// The lanes of a drill as they are painted: in the window and in pictures.
struct DrillSheet {
    const std::vector<DrillRow>& rows;
    const std::vector<DrillBar>& outages;
    TimeAxis axis;
    Seconds end{0};
    std::optional<Seconds> head;         ///< Of the play head; empty: none is painted.
    std::optional<std::size_t> current;  ///< The lane whose title is marked.
    SheetMeasures measures;
    const Theme& theme;
    const Fonts& fonts;
};

/// Paints lanes below each other.
///
/// @param top      of the first lane.
/// @param visible  what is seen of them, titles included.
void paintLanes(QPainter& painter, const DrillSheet& sheet, double top, const QRectF& visible);

/// Paints the axis with the flag of the play head.
///
/// @param area  of the strip above the lanes, over their titles too.
void paintSheetAxis(QPainter& painter, const DrillSheet& sheet, const QRectF& area);

}  // namespace cutpoint::ui
