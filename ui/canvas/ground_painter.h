#pragma once

#include "ui/canvas/paint_context.h"

#include <cstddef>
#include <optional>

class QPainter;

namespace cutpoint::ui {

/// How wide the headers of the lanes are, in pixels of the screen.
inline constexpr double laneHeaderWidth = 72.0;

/// Paints what lies under everything: the canvas with its dots, the bands of the lanes, the fills
/// of the frames.
void paintGround(QPainter& painter, const PaintContext& context);

/// Paints the outlines of zones and groups.
void paintFrames(QPainter& painter, const PaintContext& context);

/// Paints their tabs and pills, which lie over connections.
void paintFrameLabels(QPainter& painter, const PaintContext& context);

/// The zone or group whose tab, pill or outline is at that point of the diagram, by the number of
/// its frame; tabs and pills, which lie on top, before outlines, the last of several.
[[nodiscard]] std::optional<std::size_t> frameAt(const PaintContext& context, const QPointF& point);

/// Paints the headers of the lanes at the left edge of the view. The painter works in pixels of the
/// view.
void paintLaneHeaders(QPainter& painter, const PaintContext& context, const ViewTransform& view,
                      const QRectF& viewport);

}  // namespace cutpoint::ui
