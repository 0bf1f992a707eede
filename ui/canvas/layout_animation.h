#pragma once

#include "ui/canvas/diagram_scene.h"
#include "ui/canvas/paint_context.h"

#include <QPointF>
#include <QVariantAnimation>

#include <functional>
#include <vector>

class QPainter;

namespace cutpoint::ui {

/// Lets cards glide from where they were to where they are, so that the eye can follow a layout.
/// Only the picture: the scene is the new one from the start.
class LayoutAnimation {
public:
    /// More cards than these cannot be followed, nor painted fast enough.
    static constexpr std::size_t mostCards = 2000;

    /// @param before  the scene that `after` takes the place of, of the same components.
    /// @param repaint called for every frame, and at the end.
    LayoutAnimation(const DiagramScene& before, const DiagramScene& after,
                    const std::function<void()>& repaint);

    [[nodiscard]] bool isRunning() const { return m_clock.state() == QAbstractAnimation::Running; }

    /// Paints cards on their way, joined by straight lines. The painter works at 100 %.
    void paint(QPainter& painter, const PaintContext& context) const;

private:
    [[nodiscard]] QRectF placeOf(const DiagramScene& scene, std::size_t card) const;

    std::vector<QPointF> m_back;  ///< From the new place of each card to its old one.
    QVariantAnimation m_clock;    ///< From 0 to 1.
};

}  // namespace cutpoint::ui
