#include "ui/canvas/pan_gesture.h"

#include <utility>

namespace cutpoint::ui {

PanGesture::PanGesture(const ViewTransform& view, const GesturePoint& from,
                       std::function<void(const QPoint&)> setOrigin)
    : m_originBefore{view.origin}
    , m_from{from.view}
    , m_setOrigin{std::move(setOrigin)}
{
}

void PanGesture::move(const GesturePoint& point)
{
    m_setOrigin(m_originBefore - (point.view - m_from).toPoint());
}

void PanGesture::cancel()
{
    m_setOrigin(m_originBefore);
}

}  // namespace cutpoint::ui
