#include "ui/style/scroll_bar.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr int leastHandle = 24;
constexpr double inset = 3.0;

QRect handleOf(const QStyleOptionSlider& option)
{
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const int length = isHorizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64{option.maximum} - option.minimum;
    const qint64 all = range + option.pageStep;
    const int least = std::min(leastHandle, length);
    const int handle =
        range <= 0
            ? length
            : std::clamp(static_cast<int>(qint64{length} * option.pageStep / all), least, length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    return isHorizontal
               ? QRect{option.rect.left() + start, option.rect.top(), handle, option.rect.height()}
               : QRect{option.rect.left(), option.rect.top() + start, option.rect.width(), handle};
}

}  // namespace

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const QRect& all = option.rect;
    const QRect handle = handleOf(option);
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    QRect result;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        result = all;
        break;
    case QStyle::SC_ScrollBarSlider:
        result = handle;
        break;
    case QStyle::SC_ScrollBarSubPage:
        result = isHorizontal ? QRect{all.topLeft(), QPoint{handle.left() - 1, all.bottom()}}
                              : QRect{all.topLeft(), QPoint{all.right(), handle.top() - 1}};
        break;
    case QStyle::SC_ScrollBarAddPage:
        result = isHorizontal ? QRect{QPoint{handle.right() + 1, all.top()}, all.bottomRight()}
                              : QRect{QPoint{all.left(), handle.bottom() + 1}, all.bottomRight()};
        break;
    default:
        return {};
    }
    return QStyle::visualRect(option.direction, all, result);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option)
{
    const Theme& theme = themeFor(option.palette);
    painter.fillRect(option.rect, theme.surface);
    if (option.maximum <= option.minimum) {
        return;
    }
    const QRectF handle = QRectF{scrollBarPart(option, QStyle::SC_ScrollBarSlider)}.adjusted(
        inset, inset, -inset, -inset);
    const bool isHeld = option.state.testFlag(QStyle::State_Sunken) &&
                        option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeld ? theme.accent : theme.control);
    const double radius = std::min(handle.width(), handle.height()) / 2.0;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

}  // namespace cutpoint::ui
