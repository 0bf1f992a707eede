#include "ui/drill/time_axis.h"

#include "ui/drill/drill_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double leastTickWidth = 90.0;
constexpr auto steps = std::to_array<double>(
    {0.1, 0.2,  0.5,  1.0,  2.0,  5.0,   10.0,  20.0,  30.0,   60.0,    120,     300,
     600, 1200, 1800, 3600, 7200, 21600, 43200, 86400, 604800, 2592000, 31536000});

}  // namespace

Seconds tickStep(double pixelsPerSecond)
{
    const auto* const found = std::find_if(steps.begin(), steps.end(), [&](double step) {
        return step * pixelsPerSecond >= leastTickWidth;
    });
    return Seconds{found == steps.end() ? steps.back() : *found};
}

void paintTimeAxis(QPainter& painter, const QRectF& area, const TimeAxis& axis, Seconds end,
                   const Theme& theme, const Fonts& fonts)
{
    constexpr double tick = 5.0;
    const Seconds step = tickStep(axis.pixelsPerSecond);
    const QFontMetricsF metrics{fonts.small};
    painter.setFont(fonts.small);
    painter.setPen(theme.muted);
    const auto first = static_cast<qint64>(std::ceil(std::max(0.0, axis.begin / step) - 1e-9));
    const Seconds last = std::min(end, axis.timeAt(area.right()));
    const auto count = static_cast<qint64>(std::floor(last / step + 1e-9));
    for (qint64 number = first; number <= count; ++number) {
        const Seconds time = step * static_cast<double>(number);
        const double x = std::round(axis.x(time)) + 0.5;
        const QString words = tickWords(time, step);
        const double width = metrics.horizontalAdvance(words);
        painter.drawLine(QPointF{x, area.bottom() - tick}, QPointF{x, area.bottom()});
        painter.drawText(QPointF{std::min(x - width / 2.0, area.right() - width),
                                 area.bottom() - tick - metrics.descent()},
                         words);
    }
}

void paintHeadFlag(QPainter& painter, double x, double top, const Theme& theme)
{
    constexpr double half = 6.0;
    constexpr double straight = 7.0;
    constexpr double height = 13.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPolygon(QPolygonF{{x - half, top},
                                  {x + half, top},
                                  {x + half, top + straight},
                                  {x, top + height},
                                  {x - half, top + straight}});
}

}  // namespace cutpoint::ui
