#include "ui/canvas/view_transform.h"

#include <algorithm>

namespace cutpoint::ui {

QPointF ViewTransform::toView(const QPointF& scene) const
{
    return scene * zoom - origin;
}

QPointF ViewTransform::toScene(const QPointF& view) const
{
    return (view + origin) / zoom;
}

QRectF ViewTransform::toView(const QRectF& scene) const
{
    return {toView(scene.topLeft()), scene.size() * zoom};
}

QRectF ViewTransform::toScene(const QRectF& view) const
{
    return {toScene(view.topLeft()), view.size() / zoom};
}

LevelOfDetail ViewTransform::level() const
{
    constexpr double near = 0.4;
    constexpr double middle = 0.15;
    return zoom > near      ? LevelOfDetail::Near
           : zoom >= middle ? LevelOfDetail::Middle
                            : LevelOfDetail::Far;
}

ViewTransform ViewTransform::zoomed(double wanted, const QPointF& anchor) const
{
    const QPointF fixed = toScene(anchor);
    const double bounded = std::clamp(wanted, leastZoom, mostZoom);
    return {bounded, (fixed * bounded - anchor).toPoint()};
}

ViewTransform ViewTransform::fitting(const QRectF& scene, const QRectF& view, double most)
{
    ViewTransform fitted;
    fitted.zoom = std::min(view.width() / std::max(scene.width(), 1.0),
                           view.height() / std::max(scene.height(), 1.0));
    fitted.zoom = std::clamp(std::min(fitted.zoom, most), leastZoom, mostZoom);
    return fitted.centred(scene.center(), view);
}

ViewTransform ViewTransform::centred(const QPointF& scene, const QRectF& view) const
{
    return {zoom, (scene * zoom - view.center()).toPoint()};
}

}  // namespace cutpoint::ui
