#include "ui/drill/drill_sheet.h"

#include "ui/drill/bar_painter.h"
#include "ui/style/icons.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double iconSize = 18.0;
constexpr double iconLeft = 12.0;
constexpr double titleLeft = 38.0;
constexpr double gap = 6.0;

/// Of the bar in its lane.
QRectF barArea(const DrillSheet& sheet, double top, const DrillBar& bar)
{
    constexpr double margin = 4.0;
    const double left = sheet.axis.x(bar.from);
    return {left + 1.0, top + margin, sheet.axis.x(bar.to) - left - 1.0,
            sheet.measures.row - 2.0 * margin};
}

void paintTitle(QPainter& painter, const DrillSheet& sheet, std::size_t number, double top)
{
    const DrillRow& row = sheet.rows[number];
    const QRectF area{0.0, top, sheet.measures.header, sheet.measures.row - 1.0};
    if (sheet.current == number) {
        painter.fillRect(area, sheet.theme.accentTint);
    }
    paintIcon(painter, {iconLeft, area.center().y() - iconSize / 2.0, iconSize, iconSize}, row.icon,
              {sheet.theme.text});
    QFont font = sheet.fonts.body;
    font.setWeight(row.isUsers ? QFont::DemiBold : QFont::Normal);
    const QFontMetricsF metrics{font};
    const double baseline = area.center().y() + metrics.capHeight() / 2.0;
    const double right = area.right() - gap;
    const QFontMetricsF small{sheet.fonts.small};
    const double noteWidth = row.note.isEmpty() ? 0.0
                                                : std::min(small.horizontalAdvance(row.note) + gap,
                                                           (right - titleLeft) * 0.6);
    const QString title =
        metrics.elidedText(row.title, Qt::ElideRight, right - titleLeft - noteWidth);
    painter.setFont(font);
    painter.setPen(sheet.theme.text);
    painter.drawText(QPointF{titleLeft, baseline}, title);
    if (!row.note.isEmpty()) {
        const double left = titleLeft + metrics.horizontalAdvance(title) + gap;
        painter.setFont(sheet.fonts.small);
        painter.setPen(sheet.theme.muted);
        painter.drawText(QPointF{left, baseline},
                         small.elidedText(row.note, Qt::ElideRight, right - left));
    }
}

/// What of the lanes is seen beside their titles.
QRectF seenBars(const DrillSheet& sheet, const QRectF& visible)
{
    return visible.adjusted(std::max(0.0, sheet.axis.left - visible.left()), 0, 0, 0);
}

template <class Paint>
void forEachBar(const DrillSheet& sheet, std::size_t first, std::size_t last, double top,
                const QRectF& bars, const Paint& paint)
{
    for (std::size_t number = first; number < last; ++number) {
        const double y = top + static_cast<double>(number) * sheet.measures.row;
        for (const DrillBar& bar : sheet.rows[number].bars) {
            const QRectF area = barArea(sheet, y, bar);
            if (area.right() >= bars.left() && area.left() <= bars.right()) {
                paint(area, bar);
            }
        }
    }
}

void paintOutages(QPainter& painter, const DrillSheet& sheet, double top, double bottom)
{
    constexpr int bandStrength = 18;
    QColor band = sheet.theme.failed;
    band.setAlpha(bandStrength);
    for (const DrillBar& outage : sheet.outages) {
        painter.fillRect(QRectF{QPointF{sheet.axis.x(outage.from), top},
                                QPointF{sheet.axis.x(outage.to), bottom}},
                         band);
    }
}

void paintHeadLine(QPainter& painter, const DrillSheet& sheet, double top, double bottom)
{
    if (sheet.head) {
        const double x = sheet.axis.x(*sheet.head);
        painter.fillRect(QRectF{x - 1.0, top, 2.0, bottom - top}, sheet.theme.accent);
    }
}

}  // namespace

SheetMeasures measuresFor(const Fonts& fonts)
{
    SheetMeasures measures;
    const double height = QFontMetricsF{fonts.body}.height();
    constexpr double leading = 10.0;
    measures.row = std::max(measures.row, std::ceil(height + leading));
    measures.axis = std::max(measures.axis, std::ceil(height + leading));
    return measures;
}

void paintLanes(QPainter& painter, const DrillSheet& sheet, double top, const QRectF& visible)
{
    const double height = sheet.measures.row;
    const auto rowAt = [&](double y) {
        const double number = std::floor((y - top) / height);
        return static_cast<std::size_t>(
            std::clamp(number, 0.0, static_cast<double>(sheet.rows.size())));
    };
    const std::size_t first = rowAt(visible.top());
    const std::size_t last = std::min(sheet.rows.size(), rowAt(visible.bottom()) + 1);
    const double bottom =
        std::min(visible.bottom(), top + static_cast<double>(sheet.rows.size()) * height);
    const QRectF bars = seenBars(sheet, visible);
    for (std::size_t number = first; number < last; ++number) {
        const double y = top + static_cast<double>(number) * height;
        paintTitle(painter, sheet, number, y);
        painter.fillRect(QRectF{visible.left(), y + height - 1.0, visible.width(), 1.0},
                         sheet.theme.hover);
    }
    painter.save();
    painter.setClipRect(bars, Qt::IntersectClip);
    paintOutages(painter, sheet, visible.top(), bottom);
    painter.setRenderHint(QPainter::Antialiasing);
    forEachBar(sheet, first, last, top, bars, [&](const QRectF& area, const DrillBar& bar) {
        paintBarBody(painter, area, bars, bar.look, sheet.theme);
    });
    paintHeadLine(painter, sheet, visible.top(), bottom);
    forEachBar(sheet, first, last, top, bars, [&](const QRectF& area, const DrillBar& bar) {
        paintBarLabel(painter, area, bars, bar, sheet.theme, sheet.fonts);
    });
    painter.restore();
}

void paintSheetAxis(QPainter& painter, const DrillSheet& sheet, const QRectF& area)
{
    painter.fillRect(area, sheet.theme.sunken);
    painter.fillRect(QRectF{area.left(), area.bottom() - 1.0, area.width(), 1.0},
                     sheet.theme.border);
    constexpr double margin = 8.0;
    const QRectF ticks{sheet.axis.left, area.top(), area.right() - sheet.axis.left - margin,
                       area.height() - 1.0};
    paintTimeAxis(painter, ticks, sheet.axis, sheet.end, sheet.theme, sheet.fonts);
    const bool isSeen = sheet.head && sheet.axis.x(*sheet.head) >= sheet.axis.left - 0.5;
    if (isSeen) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintHeadFlag(painter, sheet.axis.x(*sheet.head), area.top(), sheet.theme);
        painter.fillRect(
            QRectF{sheet.axis.x(*sheet.head) - 1.0, area.top() + 2.0, 2.0, area.height() - 2.0},
            sheet.theme.accent);
        painter.restore();
    }
}

}  // namespace cutpoint::ui
