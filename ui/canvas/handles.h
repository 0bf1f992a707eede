#pragma once

#include "ui/canvas/paint_context.h"

#include <array>
#include <optional>

class QPainter;

namespace cutpoint::ui {

/// A side of a card, and the way that an arrow key points.
enum class CardSide { Top, Right, Bottom, Left };

inline constexpr std::array allSides{CardSide::Top, CardSide::Right, CardSide::Bottom,
                                     CardSide::Left};

/// Where a new connection is drawn from.
struct CardHandle {
    std::size_t card = 0;
    CardSide side = CardSide::Top;

    friend bool operator==(const CardHandle&, const CardHandle&) = default;
};

/// The end of a connection that can be hung elsewhere.
struct LinkGrip {
    std::size_t link = 0;
    bool isFrom = false;  ///< The caller's end.

    friend bool operator==(const LinkGrip&, const LinkGrip&) = default;
};

/// The middle of a side.
[[nodiscard]] QPointF middleOf(const QRectF& card, CardSide side);

/// One step that way.
[[nodiscard]] QPointF directionOf(CardSide side);

/// The side whose handle is hit: mostly outside of the card, so that the card can still be taken
/// hold of near its edge. Both in pixels of the view.
[[nodiscard]] std::optional<CardSide> handleHit(const QRectF& card, const QPointF& point);

/// Whether the grip at an end is hit. Both in pixels of the view.
[[nodiscard]] bool isGripHit(const QPointF& end, const QPointF& point);

/// Paints the handles of a card, and the grips of a connection. The painter works as for cards.
void paintHandles(QPainter& painter, const PaintContext& context, const QRectF& card);
void paintGrips(QPainter& painter, const PaintContext& context, std::size_t link);

}  // namespace cutpoint::ui
