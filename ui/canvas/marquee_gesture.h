#pragma once

#include "ui/canvas/canvas_gesture.h"
#include "ui/document/selection_model.h"

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace cutpoint::ui {

/// Selects what a rectangle touches, while it is drawn.
class MarqueeGesture final : public CanvasGesture {
public:
    /// @param adds  whether what was selected before stays so.
    MarqueeGesture(const DiagramScene& scene, SelectionModel& selection, const GesturePoint& from,
                   bool adds);

    void move(const GesturePoint& point) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter& painter, const PaintContext& context,
               const ViewTransform& view) const override;

private:
    void selectTouched();

    const DiagramScene& m_scene;
    SelectionModel& m_selection;
    std::set<ComponentId> m_before;
    std::optional<ComponentId> m_currentBefore;
    QPointF m_from;
    QPointF m_to;
    bool m_adds;
    std::vector<std::size_t> m_touched;  ///< Cards, ascending.
    bool m_isDeferred = false;           ///< They are not selected yet: there are too many.
};

}  // namespace cutpoint::ui
