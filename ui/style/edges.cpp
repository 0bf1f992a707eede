#include "ui/style/edges.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace cutpoint::ui {

namespace {

constexpr double radius = 2.0;  // As Fusion rounds what it draws below.

void drawEdge(QPainter& painter, const QRectF& area, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

QColor edgeColour(const QStyleOption& option)
{
    const Theme& theme = themeFor(option.palette);
    return !option.state.testFlag(QStyle::State_Enabled)   ? theme.disabled
           : option.state.testFlag(QStyle::State_HasFocus) ? theme.accent
                                                           : theme.control;
}

}  // namespace

void drawInputEdge(QPainter& painter, const QStyleOption& option)
{
    drawEdge(painter, option.rect, edgeColour(option));
}

void drawButtonEdge(QPainter& painter, const QStyleOption& option)
{
    drawEdge(painter, option.rect.adjusted(0, 1, 0, 0), edgeColour(option));
}

void drawMenuEdge(QPainter& painter, const QStyleOption& option)
{
    painter.setPen(themeFor(option.palette).border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void drawMenuSeparator(QPainter& painter, const QStyleOption& option)
{
    const QRect& area = option.rect;
    painter.fillRect(QRect{area.left() + 1, area.center().y(), area.width() - 2, 1},
                     themeFor(option.palette).border);
}

void drawDockSeparator(QPainter& painter, const QStyleOption& option)
{
    const Theme& theme = themeFor(option.palette);
    const QRect& area = option.rect;
    painter.fillRect(area, theme.window);
    if (theme.window == theme.surface) {
        const bool isUpright = area.height() > area.width();
        painter.fillRect(isUpright ? QRect{area.center().x(), area.top(), 1, area.height()}
                                   : QRect{area.left(), area.center().y(), area.width(), 1},
                         theme.border);
    }
}

}  // namespace cutpoint::ui
