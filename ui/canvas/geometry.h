#pragma once

#include "core/layout/diagram.h"

#include <QPointF>
#include <QRectF>

namespace cutpoint::ui {

[[nodiscard]] inline QPointF toQt(const Point& point)
{
    return {point.x, point.y};
}

[[nodiscard]] inline QRectF toQt(const Rectangle& area)
{
    return {area.x, area.y, area.width, area.height};
}

[[nodiscard]] inline Point fromQt(const QPointF& point)
{
    return {point.x(), point.y()};
}

[[nodiscard]] inline Rectangle fromQt(const QRectF& area)
{
    return {area.x(), area.y(), area.width(), area.height()};
}

}  // namespace cutpoint::ui
