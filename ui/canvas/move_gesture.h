#pragma once

#include "core/edit/drop.h"
#include "core/model/component.h"
#include "ui/canvas/canvas_gesture.h"
#include "ui/canvas/far_painter.h"
#include "ui/canvas/snap_guides.h"

#include <set>
#include <vector>

namespace cutpoint::ui {

class TopologyDocument;

/// Drags cards. They snap to the grid and into line with other cards in view; Shift keeps to one
/// axis, Alt lets them lie off the grid. Dropped in another lane or zone, their components belong
/// there.
class MoveGesture final : public CanvasGesture {
public:
    /// @param grabbed  the card under the pointer: the one that snaps.
    /// @param ids      of all that move, the grabbed one included.
    /// @param number   of the gesture, for the history.
    /// @param view     where cards to line up with are looked for, as large as that viewport.
    MoveGesture(TopologyDocument& document, const DiagramScene& scene, std::size_t grabbed,
                std::set<ComponentId> ids, const GesturePoint& from, quint64 number,
                const ViewTransform& view, const QRectF& viewport);

    void move(const GesturePoint& point) override;
    void finish() override;
    void cancel() override {}
    [[nodiscard]] bool liftsCards() const override { return true; }
    [[nodiscard]] bool lifts(std::size_t card) const override { return m_moved.isMoved[card]; }
    void paint(QPainter& painter, const PaintContext& context,
               const ViewTransform& view) const override;

private:
    [[nodiscard]] QPointF alignedMove(const QRectF& card, const QPointF& way,
                                      const QPointF& snapped) const;
    void showTargets(const GesturePoint& point);
    void paintNear(QPainter& painter, const PaintContext& context) const;
    void paintFromAfar(QPainter& painter, const PaintContext& context) const;
    void paintLifted(QPainter& painter, const PaintContext& context, std::size_t card) const;
    void paintGuides(QPainter& painter, const PaintContext& context,
                     const ViewTransform& view) const;
    [[nodiscard]] QRectF placeOf(const DiagramScene& scene, std::size_t card) const;

    TopologyDocument& m_document;
    const DiagramScene& m_scene;
    std::size_t m_grabbed;
    std::set<ComponentId> m_ids;
    MovedCards m_moved;
    QPointF m_from;
    quint64 m_number;
    DropTargets m_targets;
    SnapGuides m_snaps;
    std::vector<SnapGuide> m_guides;
    HomeChange m_change;  ///< Of the grabbed card, for the eye.
    QPointF m_pointer;    ///< In the view.
};

/// What remains of a movement under Shift: the longer axis.
[[nodiscard]] QPointF axisMove(const QPointF& by, Qt::KeyboardModifiers modifiers);

/// How far `card` is to move so that it comes to lie on the grid nearest to `by` from its place.
[[nodiscard]] QPointF snappedMove(const QPointF& card, const QPointF& by,
                                  Qt::KeyboardModifiers modifiers);

}  // namespace cutpoint::ui
