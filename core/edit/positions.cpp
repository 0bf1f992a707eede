#include "core/edit/positions.h"

#include "core/layout/cards.h"

#include <algorithm>

namespace cutpoint {
namespace {

void setPosition(Component& component, Point corner)
{
    if (!component.position) {
        component.position.emplace();
    }
    component.position->x = corner.x;
    component.position->y = corner.y;
}

void statePositions(TopologyParts& parts, const std::vector<Rectangle>& cards)
{
    for (std::size_t vertex = 0; vertex < cards.size(); ++vertex) {
        if (!parts.components[vertex].position) {
            setPosition(parts.components[vertex], {cards[vertex].x, cards[vertex].y});
        }
    }
}

}  // namespace

std::vector<Rectangle> cardsOf(const TopologyParts& parts)
{
    return layout::placeCards(assemble(parts));
}

void statePositions(TopologyParts& parts)
{
    const bool areAllStated = std::ranges::all_of(parts.components, [](const Component& component) {
        return component.position.has_value();
    });
    if (!areAllStated) {
        statePositions(parts, cardsOf(parts));
    }
}

bool moveCards(TopologyParts& parts, const std::vector<Rectangle>& cards,
               const std::map<std::size_t, Point>& corners)
{
    const bool moves = std::ranges::any_of(corners, [&](const auto& entry) {
        const Rectangle& card = cards[entry.first];
        return Point{card.x, card.y} != entry.second;
    });
    if (moves) {
        statePositions(parts, cards);
        for (const auto& [vertex, corner] : corners) {
            setPosition(parts.components[vertex], corner);
        }
    }
    return moves;
}

}  // namespace cutpoint
