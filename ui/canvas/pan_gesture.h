#pragma once

#include "ui/canvas/canvas_gesture.h"

#include <functional>

namespace cutpoint::ui {

/// Shifts the view with the pointer.
class PanGesture final : public CanvasGesture {
public:
    /// @param setOrigin  shows the magnified diagram from that pixel on.
    PanGesture(const ViewTransform& view, const GesturePoint& from,
               std::function<void(const QPoint&)> setOrigin);

    void move(const GesturePoint& point) override;
    void finish() override {}
    void cancel() override;
    [[nodiscard]] bool scrollsAtEdge() const override { return false; }

private:
    QPoint m_originBefore;
    QPointF m_from;
    std::function<void(const QPoint&)> m_setOrigin;
};

}  // namespace cutpoint::ui
