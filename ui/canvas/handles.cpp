#include "ui/canvas/handles.h"

#include "ui/canvas/geometry.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double handleRadius = 4.5;
constexpr double handleLine = 2.0;
constexpr double hitReach = 12.0;
constexpr double mostInside = 8.0;
constexpr double insidePart = 0.2;
constexpr double gripSize = 9.0;
constexpr double gripReach = 8.0;

}  // namespace

QPointF middleOf(const QRectF& card, CardSide side)
{
    switch (side) {
    case CardSide::Top:
        return {card.center().x(), card.top()};
    case CardSide::Right:
        return {card.right(), card.center().y()};
    case CardSide::Bottom:
        return {card.center().x(), card.bottom()};
    case CardSide::Left:
        return {card.left(), card.center().y()};
    }
    return card.center();
}

QPointF directionOf(CardSide side)
{
    switch (side) {
    case CardSide::Top:
        return {0.0, -1.0};
    case CardSide::Right:
        return {1.0, 0.0};
    case CardSide::Bottom:
        return {0.0, 1.0};
    case CardSide::Left:
        return {-1.0, 0.0};
    }
    return {};
}

std::optional<CardSide> handleHit(const QRectF& card, const QPointF& point)
{
    const double inside = std::min(mostInside, card.height() * insidePart);
    const auto* const found = std::find_if(allSides.begin(), allSides.end(), [&](CardSide side) {
        const QPointF from = point - middleOf(card, side);
        const double out = QPointF::dotProduct(from, directionOf(side));
        const QPointF along = from - directionOf(side) * out;
        return out >= -inside && out <= hitReach && along.manhattanLength() <= hitReach;
    });
    return found == allSides.end() ? std::nullopt : std::optional{*found};
}

bool isGripHit(const QPointF& end, const QPointF& point)
{
    const QPointF from = point - end;
    return std::max(std::abs(from.x()), std::abs(from.y())) <= gripReach;
}

void paintHandles(QPainter& painter, const PaintContext& context, const QRectF& card)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    painter.setPen(QPen{context.theme.accent, handleLine * unit});
    painter.setBrush(context.theme.surface);
    for (const CardSide side : allSides) {
        painter.drawEllipse(middleOf(card, side), handleRadius * unit, handleRadius * unit);
    }
}

void paintGrips(QPainter& painter, const PaintContext& context, std::size_t link)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    const double half = gripSize * unit / 2.0;
    const std::vector<Point>& route = context.scene.diagram().routes[link];
    painter.setPen(QPen{context.theme.surface, unit});
    painter.setBrush(context.theme.accent);
    for (const Point& end : {route.front(), route.back()}) {
        painter.drawEllipse(toQt(end), half, half);
    }
}

}  // namespace cutpoint::ui
