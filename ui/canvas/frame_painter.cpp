#include "ui/canvas/badge_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double zoneRadius = 10.0;
constexpr double groupRadius = 12.0;
constexpr double tabHeight = 20.0;
constexpr double tabPadding = 9.0;
constexpr double tabCorner = 6.0;
constexpr double groupPillHeight = 17.0;

struct FrameText {
    Q_DECLARE_TR_FUNCTIONS(FrameText)
};

/// Labels keep their size on the screen once the cards have none.
double labelScale(const PaintContext& context)
{
    return context.level == LevelOfDetail::Near ? 1.0 : context.onScreen(1.0);
}

bool isShown(const PaintContext& context, const Frame& frame, const QRectF& window)
{
    return (frame.type != Frame::Type::Zone || context.options.zones) &&
           toQt(frame.area).intersects(window);
}

/// The tab in the corner of a zone, in pixels from that corner.
QPainterPath tabPath(double width)
{
    QPainterPath path;
    path.moveTo(0, tabHeight);
    path.lineTo(0, zoneRadius);
    path.quadTo(0, 0, zoneRadius, 0);
    path.lineTo(width, 0);
    path.lineTo(width, tabHeight - tabCorner);
    path.quadTo(width, tabHeight, width - tabCorner, tabHeight);
    path.closeSubpath();
    return path;
}

void paintZone(QPainter& painter, const PaintContext& context, const Frame& frame, bool isSpof)
{
    const Theme& theme = context.theme;
    const double width = isSpof ? 2.5 : 1.5;
    QPen pen{isSpof ? theme.spof : theme.zone, width, Qt::SolidLine, Qt::FlatCap};
    if (isSpof) {
        pen.setDashPattern({7.0 / width, 4.0 / width});
    }
    if (context.level != LevelOfDetail::Near) {
        context.keepOnScreen(pen);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(toQt(frame.area), zoneRadius, zoneRadius);
}

void paintZoneTab(QPainter& painter, const PaintContext& context, const Frame& frame, bool isSpof)
{
    const Theme& theme = context.theme;
    const QString label = QString::fromStdString(frame.label);
    const QString text = isSpof ? FrameText::tr("%1 · SPOF").arg(label) : label;
    const QFontMetricsF metrics{context.fonts.label};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(frame.area.x, frame.area.y);
    painter.scale(labelScale(context), labelScale(context));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isSpof ? theme.spofText : theme.zone);
    const double tabWidth = metrics.horizontalAdvance(text) + 2.0 * tabPadding;
    painter.drawPath(tabPath(tabWidth));
    painter.setPen(isSpof ? theme.onSpof : theme.surface);
    painter.setFont(context.fonts.label);
    painter.drawText(QPointF{tabPadding, (tabHeight + metrics.capHeight()) / 2.0}, text);
    painter.restore();
}

void paintGroup(QPainter& painter, const PaintContext& context, const Frame& frame)
{
    const Theme& theme = context.theme;
    QPen pen{theme.group, 1.25};
    if (context.level != LevelOfDetail::Near) {
        context.keepOnScreen(pen);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(toQt(frame.area), groupRadius, groupRadius);
}

void paintGroupPill(QPainter& painter, const PaintContext& context, const Frame& frame)
{
    const Theme& theme = context.theme;
    QFont font = context.fonts.caption;
    font.setWeight(QFont::DemiBold);
    const Pill pill{.text = QString::fromStdString(frame.label),
                    .icon = {},
                    .fill = theme.surface,
                    .edge = theme.group,
                    .ink = theme.text};
    const double width = pillWidth(pill, font, groupPillHeight);
    const double scale = labelScale(context);
    if (width * scale > frame.area.width && context.level != LevelOfDetail::Near) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(frame.area.centre().x, frame.area.bottom());
    painter.scale(scale, scale);
    paintPill(painter, {-width / 2.0, 0.0}, pill, font, groupPillHeight);
    painter.restore();
}

}  // namespace

void paintFrames(QPainter& painter, const PaintContext& context)
{
    const std::vector<Frame>& frames = context.scene.diagram().frames;
    for (std::size_t number = 0; number < frames.size(); ++number) {
        if (!isShown(context, frames[number], context.window)) {
            continue;
        }
        if (frames[number].type == Frame::Type::Zone) {
            paintZone(painter, context, frames[number], context.scene.isSpofFrame(number));
        } else {
            paintGroup(painter, context, frames[number]);
        }
    }
}

void paintFrameLabels(QPainter& painter, const PaintContext& context)
{
    const std::vector<Frame>& frames = context.scene.diagram().frames;
    const double margin = tabHeight * labelScale(context);
    const QRectF window = context.window.adjusted(-margin, -margin, margin, margin);
    for (std::size_t number = 0; number < frames.size(); ++number) {
        if (!isShown(context, frames[number], window)) {
            continue;
        }
        if (frames[number].type == Frame::Type::Zone) {
            paintZoneTab(painter, context, frames[number], context.scene.isSpofFrame(number));
        } else {
            paintGroupPill(painter, context, frames[number]);
        }
    }
}

}  // namespace cutpoint::ui
