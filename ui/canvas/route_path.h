#pragma once

#include "core/layout/diagram.h"

#include <QLineF>
#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace cutpoint::ui {

/// A part of a polyline that may be seen.
struct VisibleRun {
    std::vector<QPointF> points;  ///< Two at least.
    double skipped = 0.0;         ///< Length of the polyline before it, for the phase of dashes.
};

/// What of a polyline lies in `window`, cut at its edges: a wide antialiased pen costs by the
/// length of the line, seen or not.
[[nodiscard]] std::vector<VisibleRun> clipped(const std::vector<QPointF>& points,
                                              const QRectF& window);

/// The polyline with its corners rounded; a corner between short segments takes half of the
/// shorter.
[[nodiscard]] QPainterPath rounded(const std::vector<QPointF>& points, double radius);

/// The longest segment, the first of several: where a label stands. Two points at least.
[[nodiscard]] QLineF longestSegment(const std::vector<Point>& route);

/// The point half way along. Two points at least.
[[nodiscard]] QPointF middleOf(const std::vector<Point>& route);

/// The route with its ends shortened, so that a line does not show through its head.
[[nodiscard]] std::vector<QPointF> shortened(const std::vector<Point>& route, double atStart,
                                             double atEnd);

}  // namespace cutpoint::ui
