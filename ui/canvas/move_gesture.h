#pragma once

#include "core/model/component.h"
#include "ui/canvas/canvas_gesture.h"

#include <set>
#include <vector>

namespace cutpoint::ui {

class TopologyDocument;

/// Drags cards. They snap to the grid; Shift keeps to one axis, Alt lets them lie anywhere.
class MoveGesture final : public CanvasGesture {
public:
    /// @param grabbed  the card under the pointer: the one that snaps.
    /// @param ids      of all that move, the grabbed one included.
    /// @param number   of the gesture, for the history.
    MoveGesture(TopologyDocument& document, const DiagramScene& scene, std::size_t grabbed,
                std::set<ComponentId> ids, const GesturePoint& from, quint64 number);

    void move(const GesturePoint& point) override;
    void finish() override;
    void cancel() override {}
    [[nodiscard]] bool liftsCards() const override { return true; }
    [[nodiscard]] bool lifts(std::size_t card) const override { return m_isLifted[card]; }
    void paint(QPainter& painter, const PaintContext& context,
               const ViewTransform& view) const override;

private:
    [[nodiscard]] QRectF placeOf(const DiagramScene& scene, std::size_t card) const;

    TopologyDocument& m_document;
    const DiagramScene& m_scene;
    std::size_t m_grabbed;
    std::set<ComponentId> m_ids;
    std::vector<bool> m_isLifted;
    QPointF m_from;
    QPointF m_by;
    quint64 m_number;
};

/// How far `card` is to move so that it comes to lie on the grid nearest to `by` from its place.
[[nodiscard]] QPointF snappedMove(const QPointF& card, const QPointF& by,
                                  Qt::KeyboardModifiers modifiers);

}  // namespace cutpoint::ui
