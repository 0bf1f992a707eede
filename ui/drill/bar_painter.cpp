#include "ui/drill/bar_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double radius = 4.0;
constexpr double padding = 7.0;

struct BarStyle {
    QColor fill;
    QColor edge;
    QColor ink;
    QVector<double> dashes = {};  ///< In pixels, of a line 1 px wide.
    bool isHatched = false;
};

BarStyle styleOf(BarLook look, const Theme& theme)
{
    switch (look) {
    case BarLook::Served:
        return {theme.healthyTint, theme.healthy, theme.healthy};
    case BarLook::Troubled:
        return {theme.advisoryTint, theme.advisory, theme.advisory, {}, true};
    case BarLook::Lost:
        return {theme.failed, theme.failed, theme.onFailed};
    case BarLook::Waiting:
        return {theme.surface, theme.control, theme.text, {3.0, 2.0}};
    case BarLook::Switching:
        return {theme.replication, theme.replication, theme.surface};
    case BarLook::Idle:
        return {theme.surface, theme.healthy, theme.healthy};
    case BarLook::CutOff:
        return {theme.cutFill, theme.cut, theme.cutText, {2.0, 3.0}};
    }
    return {theme.surface, theme.control, theme.text};
}

/// Diagonals every 6 px, in phase with the bar whatever part of it is seen.
void paintHatch(QPainter& painter, const QRectF& area, const QRectF& part, const QColor& colour)
{
    constexpr double pitch = 8.5;
    painter.save();
    painter.setClipRect(part, Qt::IntersectClip);
    painter.setPen(QPen{colour, 1.0});
    const double height = area.height();
    const int first = static_cast<int>((part.left() - area.left()) / pitch) - 1;
    const int last = static_cast<int>((part.right() + height - area.left()) / pitch) + 1;
    for (int line = first; line <= last; ++line) {
        const double x = area.left() + line * pitch;
        painter.drawLine(QPointF{x, area.top()}, QPointF{x - height, area.bottom()});
    }
    painter.restore();
}

}  // namespace

void paintBarBody(QPainter& painter, const QRectF& area, const QRectF& visible, BarLook look,
                  const Theme& theme)
{
    constexpr double hatchStrength = 0.28;
    constexpr double reach = 2.0 * radius;
    const QRectF part = area.intersected(visible.adjusted(-reach, 0, reach, 0));
    if (part.width() <= 0.0) {
        return;
    }
    const BarStyle style = styleOf(look, theme);
    QPen pen{style.edge, 1.0};
    if (!style.dashes.isEmpty()) {
        pen.setDashPattern(style.dashes);
    }
    const QRectF outline = part.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.fill);
    painter.drawRoundedRect(outline, radius, radius);
    if (style.isHatched) {
        paintHatch(painter, outline, outline.adjusted(1, 0, -1, 0),
                   mixed(style.fill, style.edge, hatchStrength));
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(outline, radius, radius);
}

void paintBarLabel(QPainter& painter, const QRectF& area, const QRectF& visible,
                   const DrillBar& bar, const Theme& theme, const Fonts& fonts)
{
    const QRectF part = area.intersected(visible);
    const QFontMetricsF metrics{fonts.small};
    const double room = part.width() - 2.0 * padding;
    constexpr double leastRoom = 12.0;
    if (room < leastRoom || bar.label.isEmpty()) {
        return;
    }
    const BarStyle style = styleOf(bar.look, theme);
    const QString words = metrics.elidedText(bar.label, Qt::ElideRight, room);
    const double baseline = area.center().y() + metrics.capHeight() / 2.0;
    if (style.isHatched) {
        const double width = std::min(room, metrics.horizontalAdvance(words));
        painter.fillRect(
            QRectF{part.left() + padding - 2.0, area.top() + 2.0, width + 4.0, area.height() - 4.0},
            style.fill);
    }
    painter.setFont(fonts.small);
    painter.setPen(style.ink);
    painter.drawText(QPointF{part.left() + padding, baseline}, words);
}

}  // namespace cutpoint::ui
