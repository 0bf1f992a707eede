#include "ui/canvas/overlay_painter.h"

#include "ui/canvas/card_painter.h"
#include "ui/canvas/geometry.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cutpoint::ui {

namespace {

constexpr double ringGap = 4.0;
constexpr double ringWidth = 2.0;
constexpr double ringRadius = 12.0;
constexpr double focusGap = 3.0;
constexpr double foundArm = 14.0;
constexpr double foundWidth = 3.0;

/// A ring whose line has its width on the screen once the cards are small.
void paintRing(QPainter& painter, const PaintContext& context, const QRectF& area, QPen pen,
               double gap)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    const double out = (gap + ringWidth / 2.0) * unit;
    pen.setWidthF(pen.widthF() * unit);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double radius = (ringRadius + gap - ringGap) * unit;
    painter.drawRoundedRect(area.adjusted(-out, -out, out, out), radius, radius);
}

}  // namespace

void paintSelectionRing(QPainter& painter, const PaintContext& context, const QRectF& area)
{
    paintRing(painter, context, area, QPen{context.theme.accent, ringWidth}, ringGap);
}

void paintFocusRing(QPainter& painter, const PaintContext& context, const QRectF& area,
                    bool isSelected)
{
    QPen pen{context.theme.focus, ringWidth, Qt::CustomDashLine, Qt::FlatCap};
    pen.setDashPattern({1.0, 1.0});
    paintRing(painter, context, area, pen, isSelected ? ringGap + focusGap : ringGap);
}

void paintHover(QPainter& painter, const PaintContext& context, std::size_t card)
{
    const QRectF area = toQt(context.scene.diagram().cards[card]);
    if (context.level != LevelOfDetail::Near) {
        QPen pen{context.theme.text, 1.0};
        context.keepOnScreen(pen);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area);
        return;
    }
    if (context.scene.card(card).isSpof || context.scene.card(card).isAccepted) {
        return;  // Their border says something already.
    }
    painter.setPen(QPen{context.theme.control, 1.0});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

void paintFoundMark(QPainter& painter, const PaintContext& context, const QRectF& area)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    const double out = ringGap * unit;
    const QRectF box = area.adjusted(-out, -out, out, out);
    const double across = std::min(foundArm * unit, box.width() / 3.0);
    const double down = std::min(foundArm * unit, box.height() / 3.0);
    const double width = unit > 1.0 ? ringWidth : foundWidth;
    QPen pen{context.theme.accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin};
    pen.setWidthF(pen.widthF() * unit);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto corner = [&](const QPointF& at, double right, double below) {
        const std::array line{at + QPointF{right, 0.0}, at, at + QPointF{0.0, below}};
        painter.drawPolyline(line.data(), static_cast<int>(line.size()));
    };
    corner(box.topLeft(), across, down);
    corner(box.topRight(), -across, down);
    corner(box.bottomLeft(), across, -down);
    corner(box.bottomRight(), -across, -down);
}

void paintOldPlace(QPainter& painter, const PaintContext& context, const QRectF& area)
{
    QPen pen{context.theme.control, 1.0, Qt::CustomDashLine, Qt::FlatCap};
    pen.setDashPattern({2.0, 3.0});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

QPointF edgeTowards(const QRectF& area, const QPointF& target)
{
    const QPointF middle = area.center();
    const QPointF by = target - middle;
    constexpr double never = std::numeric_limits<double>::infinity();
    const double atSide = by.x() == 0.0 ? never : area.width() / 2.0 / std::abs(by.x());
    const double atTop = by.y() == 0.0 ? never : area.height() / 2.0 / std::abs(by.y());
    const double at = std::min({atSide, atTop, 1.0});
    return middle + by * at;
}

}  // namespace cutpoint::ui
