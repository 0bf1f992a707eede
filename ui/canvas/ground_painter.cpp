#include "ui/canvas/ground_painter.h"

#include "ui/canvas/geometry.h"

#include <QPainter>

#include <cmath>
#include <vector>

namespace cutpoint::ui {

namespace {

constexpr double dotPitch = 16.0;
constexpr QPointF firstDot{12.0, 8.0};
constexpr double dotSize = 1.8;
constexpr double dotZoom = 0.5;
constexpr double zoneRadius = 10.0;
constexpr double zoneOpacity = 0.75;

void paintDots(QPainter& painter, const PaintContext& context)
{
    if (context.zoom < dotZoom || !context.options.grid) {
        return;
    }
    const QRectF& window = context.window;
    const auto firstDotAfter = [](double from, double first) {
        return static_cast<int>(std::ceil((from - first) / dotPitch));
    };
    const auto lastDotBefore = [](double to, double first) {
        return static_cast<int>(std::floor((to - first) / dotPitch));
    };
    std::vector<QPointF> dots;
    for (int row = firstDotAfter(window.top(), firstDot.y());
         row <= lastDotBefore(window.bottom(), firstDot.y()); ++row) {
        for (int column = firstDotAfter(window.left(), firstDot.x());
             column <= lastDotBefore(window.right(), firstDot.x()); ++column) {
            dots.emplace_back(firstDot.x() + column * dotPitch, firstDot.y() + row * dotPitch);
        }
    }
    painter.setPen(QPen{context.theme.grid, dotSize, Qt::SolidLine, Qt::RoundCap});
    painter.drawPoints(dots.data(), static_cast<int>(dots.size()));
}

void paintLanes(QPainter& painter, const PaintContext& context)
{
    const std::vector<Lane>& lanes = context.scene.diagram().lanes;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        painter.fillRect(QRectF{context.window.left(), lanes[lane].top, context.window.width(),
                                lanes[lane].height},
                         context.theme.lanes[lane % context.theme.lanes.size()].tint);
    }
}

/// One pixel of the screen along the upper edge of each lane and the lower one of the last.
void paintLaneEdges(QPainter& painter, const PaintContext& context)
{
    QPen pen{context.theme.border, 1.0};
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Lane& lane : context.scene.diagram().lanes) {
        for (const double y : {lane.top, lane.top + lane.height}) {
            painter.drawLine(QPointF{context.window.left(), y}, QPointF{context.window.right(), y});
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, context.level == LevelOfDetail::Near);
}

void paintZoneFills(QPainter& painter, const PaintContext& context)
{
    QColor fill = context.theme.zoneFill;
    fill.setAlphaF(zoneOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (const Frame& frame : context.scene.diagram().frames) {
        const QRectF area = toQt(frame.area);
        if (frame.type == Frame::Type::Zone && area.intersects(context.window)) {
            painter.drawRoundedRect(area, zoneRadius, zoneRadius);
        }
    }
}

}  // namespace

void paintGround(QPainter& painter, const PaintContext& context)
{
    painter.fillRect(context.window, context.theme.canvas);
    if (context.options.lanes) {
        paintLanes(painter, context);
    }
    paintDots(painter, context);
    if (context.options.lanes) {
        paintLaneEdges(painter, context);
    }
    if (context.options.zones) {
        paintZoneFills(painter, context);
    }
}

}  // namespace cutpoint::ui
