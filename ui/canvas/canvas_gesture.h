#pragma once

#include "ui/canvas/paint_context.h"

#include <QPointF>
#include <Qt>

#include <cstddef>
#include <optional>

class QPainter;

namespace cutpoint::ui {

/// Where the mouse is during a gesture.
struct GesturePoint {
    QPointF view;   ///< In pixels of the view.
    QPointF scene;  ///< In pixels of the diagram at 100 %.
    Qt::KeyboardModifiers modifiers;
};

/// What the mouse does between a press and a release. A gesture writes only when it finishes, so it
/// can be given up at any time.
class CanvasGesture {
public:
    CanvasGesture() = default;
    CanvasGesture(const CanvasGesture&) = delete;
    CanvasGesture& operator=(const CanvasGesture&) = delete;
    CanvasGesture(CanvasGesture&&) = delete;
    CanvasGesture& operator=(CanvasGesture&&) = delete;
    virtual ~CanvasGesture() = default;

    virtual void move(const GesturePoint& point) = 0;
    virtual void finish() = 0;

    /// Puts back what it changed of the selection or the view.
    virtual void cancel() = 0;

    /// Whether it lifts any card at all.
    [[nodiscard]] virtual bool liftsCards() const { return false; }

    /// Whether the card is painted by the gesture and not at its place.
    [[nodiscard]] virtual bool lifts(std::size_t /*card*/) const { return false; }

    /// Whether the view follows the pointer beyond its edge.
    [[nodiscard]] virtual bool scrollsAtEdge() const { return true; }

    /// The connection whose end it moves, which is not shown as selected meanwhile.
    [[nodiscard]] virtual std::optional<std::size_t> looseLink() const { return std::nullopt; }

    /// The pointer while it lasts; absent: the usual one.
    [[nodiscard]] virtual std::optional<Qt::CursorShape> cursor() const { return std::nullopt; }

    /// Paints over the diagram; the painter works in pixels of the view.
    virtual void paint(QPainter& /*painter*/, const PaintContext& /*context*/,
                       const ViewTransform& /*view*/) const
    {
    }
};

}  // namespace cutpoint::ui
