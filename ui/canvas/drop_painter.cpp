#include "ui/canvas/drop_painter.h"

#include "ui/canvas/badge_painter.h"
#include "ui/canvas/geometry.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double pillHeight = 20.0;
constexpr double zoneRadius = 10.0;
constexpr double targetWidth = 3.0;
constexpr double ringOut = 4.0;
constexpr double ringRadius = 12.0;
constexpr QPointF pillOffset{14.0, 22.0};

struct DropText {
    Q_DECLARE_TR_FUNCTIONS(DropText)
};

QString zoneInWords(const DomainKey& key)
{
    return QString::fromStdString(key.dimension + ' ' + key.name);
}

void paintDropLane(QPainter& painter, const PaintContext& context, const Lane& lane, double inset)
{
    for (const double y : {lane.top + inset, lane.top + lane.height - inset}) {
        painter.drawLine(QLineF{context.window.left(), y, context.window.right(), y});
    }
}

}  // namespace

void paintPointerWords(QPainter& painter, const PaintContext& context, const QPointF& pointer,
                       const QString& words, bool isRefused)
{
    if (words.isEmpty()) {
        return;
    }
    const Theme& theme = context.theme;
    const Pill pill{.text = words,
                    .icon = isRefused ? QStringLiteral("status-cut") : QString{},
                    .fill = theme.surface,
                    .edge = isRefused ? theme.control : theme.accent,
                    .ink = theme.text};
    const QRectF view{0.0, 0.0, context.window.width() * context.zoom,
                      context.window.height() * context.zoom};
    const double width = pillWidth(pill, context.fonts.label, pillHeight);
    const QPointF wanted = pointer + pillOffset;
    paintPill(painter,
              {std::clamp(wanted.x(), 0.0, std::max(0.0, view.width() - width)),
               wanted.y() + pillHeight > view.height() ? pointer.y() - pillHeight : wanted.y()},
              pill, context.fonts.label, pillHeight);
}

void paintTargetRing(QPainter& painter, const PaintContext& context, const QRectF& card,
                     bool isRefused)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    const double out = ringOut * unit;
    painter.setPen(
        QPen{isRefused ? context.theme.control : context.theme.accent, targetWidth * unit});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card.adjusted(-out, -out, out, out), ringRadius * unit,
                            ringRadius * unit);
}

void paintDropTarget(QPainter& painter, const PaintContext& context, const HomeChange& change)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    QPen pen{context.theme.accent, targetWidth * unit};
    painter.setBrush(Qt::NoBrush);
    for (const Frame& frame : context.scene.diagram().frames) {
        const bool isInto = change.into && frame.id == nameOf(*change.into);
        const bool isOutOf = change.outOf && frame.id == nameOf(*change.outOf);
        if (frame.type == Frame::Type::Zone && (isInto || isOutOf)) {
            pen.setColor(isInto ? context.theme.accent : context.theme.control);
            painter.setPen(pen);
            painter.drawRoundedRect(toQt(frame.area), zoneRadius, zoneRadius);
        }
    }
    pen.setColor(context.theme.accent);
    painter.setPen(pen);
    for (const Lane& lane : context.scene.diagram().lanes) {
        if (lane.layer == change.layer) {
            paintDropLane(painter, context, lane, targetWidth * unit / 2.0);
        }
    }
}

QString inWords(const HomeChange& change)
{
    QStringList words;
    if (change.into) {
        words << DropText::tr("Into %1").arg(zoneInWords(*change.into));
    }
    if (change.outOf) {
        words << DropText::tr("Out of %1").arg(zoneInWords(*change.outOf));
    }
    if (change.layer) {
        const QString layer = QString::fromStdString(*change.layer);
        words << (words.isEmpty() ? DropText::tr("Into layer %1") : DropText::tr("layer %1"))
                     .arg(layer);
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace cutpoint::ui
