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

/// Diagonals every 9 px over a zone that a what-if has failed.
void paintFailedHatch(QPainter& painter, const PaintContext& context, const QRectF& area)
{
    constexpr double pitch = 9.0 * 1.4142135623730951;
    const QRectF part = area.intersected(context.window);
    QPainterPath inside;
    inside.addRoundedRect(area, zoneRadius, zoneRadius);
    painter.save();
    painter.setClipPath(inside, Qt::IntersectClip);
    painter.fillRect(part, context.theme.cutFill);
    painter.setPen(QPen{context.theme.cut, 1.0});
    const int first = static_cast<int>((part.left() + part.top()) / pitch) - 1;
    const int last = static_cast<int>((part.right() + part.bottom()) / pitch) + 1;
    for (int line = first; line <= last; ++line) {
        const double sum = line * pitch;
        painter.drawLine(QPointF{sum - part.top(), part.top()},
                         QPointF{sum - part.bottom(), part.bottom()});
    }
    painter.restore();
}

void paintZone(QPainter& painter, const PaintContext& context, const Frame& frame, bool isSpof)
{
    const Theme& theme = context.theme;
    if (context.scene.isLostDomain(frame.id)) {
        if (context.level == LevelOfDetail::Near) {
            paintFailedHatch(painter, context, toQt(frame.area));
        }
        QPen pen{theme.failed, 2.0};
        pen.setCosmetic(context.level != LevelOfDetail::Near);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(toQt(frame.area), zoneRadius, zoneRadius);
        return;
    }
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

QString tabText(const PaintContext& context, const Frame& frame, bool isSpof)
{
    const QString label = QString::fromStdString(frame.label);
    if (context.scene.isLostDomain(frame.id)) {
        return FrameText::tr("%1 · failed").arg(label);
    }
    return isSpof ? FrameText::tr("%1 · SPOF").arg(label) : label;
}

/// Whether a point is on the outline of a frame, or a little beside it.
bool isOnOutline(const PaintContext& context, const QRectF& area, const QPointF& point)
{
    const double reach = context.onScreen(4.0);
    return area.adjusted(-reach, -reach, reach, reach).contains(point) &&
           !area.adjusted(reach, reach, -reach, -reach).contains(point);
}

double tabWidthOf(const PaintContext& context, const QString& text)
{
    return QFontMetricsF{context.fonts.label}.horizontalAdvance(text) + 2.0 * tabPadding;
}

void paintZoneTab(QPainter& painter, const PaintContext& context, const Frame& frame, bool isSpof)
{
    const Theme& theme = context.theme;
    const bool isLost = context.scene.isLostDomain(frame.id);
    const QString text = tabText(context, frame, isSpof);
    const QFontMetricsF metrics{context.fonts.label};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(frame.area.x, frame.area.y);
    painter.scale(labelScale(context), labelScale(context));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isLost ? theme.failed : isSpof ? theme.spofText : theme.zone);
    painter.drawPath(tabPath(tabWidthOf(context, text)));
    painter.setPen(isLost ? theme.onFailed : isSpof ? theme.onSpof : theme.surface);
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

Pill groupPill(const PaintContext& context, const Frame& frame)
{
    return {.text = QString::fromStdString(frame.label),
            .icon = {},
            .fill = context.theme.surface,
            .edge = context.theme.group,
            .ink = context.theme.text};
}

QFont groupFont(const PaintContext& context)
{
    QFont font = context.fonts.caption;
    font.setWeight(QFont::DemiBold);
    return font;
}

/// How wide the pill of a group is; 0: there is no room for it.
double groupPillWidth(const PaintContext& context, const Frame& frame)
{
    const double width = pillWidth(groupPill(context, frame), groupFont(context), groupPillHeight);
    const bool hasRoom = width * labelScale(context) <= frame.area.width;
    return hasRoom || context.level == LevelOfDetail::Near ? width : 0.0;
}

/// Where the tab of a zone or the pill of a group is.
QRectF labelArea(const PaintContext& context, std::size_t number)
{
    const Frame& frame = context.scene.diagram().frames[number];
    const double scale = labelScale(context);
    if (frame.type == Frame::Type::Zone) {
        const QString text = tabText(context, frame, context.scene.isSpofFrame(number));
        return {frame.area.x, frame.area.y, tabWidthOf(context, text) * scale, tabHeight * scale};
    }
    const QSizeF size{groupPillWidth(context, frame) * scale, groupPillHeight * scale};
    return {QPointF{frame.area.centre().x - size.width() / 2.0,
                    frame.area.bottom() - size.height() / 2.0},
            size};
}

void paintGroupPill(QPainter& painter, const PaintContext& context, const Frame& frame)
{
    const double width = groupPillWidth(context, frame);
    if (width == 0.0) {
        return;
    }
    const double scale = labelScale(context);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(frame.area.centre().x, frame.area.bottom());
    painter.scale(scale, scale);
    paintPill(painter, {-width / 2.0, 0.0}, groupPill(context, frame), groupFont(context),
              groupPillHeight);
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

std::optional<std::size_t> frameAt(const PaintContext& context, const QPointF& point)
{
    const std::vector<Frame>& frames = context.scene.diagram().frames;
    const auto lastWith = [&](const auto& isHit) -> std::optional<std::size_t> {
        for (std::size_t number = frames.size(); number-- > 0;) {
            const bool isZone = frames[number].type == Frame::Type::Zone;
            if ((!isZone || context.options.zones) && isHit(number)) {
                return number;
            }
        }
        return std::nullopt;
    };
    const auto label =
        lastWith([&](std::size_t number) { return labelArea(context, number).contains(point); });
    return label ? label : lastWith([&](std::size_t number) {
        return isOnOutline(context, toQt(frames[number].area), point);
    });
}

}  // namespace cutpoint::ui
