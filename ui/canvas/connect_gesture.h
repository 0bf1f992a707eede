#pragma once

#include "ui/canvas/canvas_gesture.h"
#include "ui/canvas/handles.h"

#include <functional>
#include <optional>

namespace cutpoint::ui {

/// Draws a connection from a card to the pointer: a new one, or the loose end of one that is hung
/// elsewhere. The card under the pointer lights up; one that it cannot end at says why.
class ConnectGesture final : public CanvasGesture {
public:
    /// The end that stays.
    struct Fixed {
        std::size_t card = 0;
        bool isFrom = true;              ///< The caller; the pointer leads what is called.
        std::optional<CardSide> side{};  ///< Where the handle is; absent: wherever it looks best.
        std::optional<std::size_t> link{};  ///< Absent: the connection is new.
    };

    /// Called at the end.
    ///
    /// @param card   that the loose end was dropped on and may be hung to; absent: none.
    /// @param scene  where it was dropped.
    using Drop = std::function<void(std::optional<std::size_t> card, const QPointF& scene)>;

    ConnectGesture(const DiagramScene& scene, const Fixed& fixed, Drop drop);

    void move(const GesturePoint& point) override;
    void finish() override;
    void cancel() override {}
    [[nodiscard]] std::optional<std::size_t> looseLink() const override { return m_fixed.link; }
    [[nodiscard]] std::optional<Qt::CursorShape> cursor() const override;
    void paint(QPainter& painter, const PaintContext& context,
               const ViewTransform& view) const override;

    /// Why the end cannot be hung to the card under the pointer; empty if it can, or there is none.
    [[nodiscard]] const QString& refusal() const noexcept { return m_refusal; }

private:
    [[nodiscard]] QString refusalFor(std::size_t card) const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] std::vector<Point> route() const;

    const DiagramScene& m_scene;
    Fixed m_fixed;
    Drop m_drop;
    GesturePoint m_at{};
    std::optional<std::size_t> m_target;
    QString m_refusal;
};

/// A right-angled line from the middle of a side of a card to a point.
[[nodiscard]] std::vector<Point>
routeToPoint(const QRectF& card, const std::optional<CardSide>& side, const QPointF& point);

}  // namespace cutpoint::ui
