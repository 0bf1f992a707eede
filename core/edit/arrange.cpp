#include "core/edit/arrange.h"

#include "core/edit/positions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

std::vector<std::size_t> chosenOf(const TopologyParts& parts, const std::set<ComponentId>& ids)
{
    std::vector<std::size_t> chosen;
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        if (ids.contains(parts.components[vertex].id)) {
            chosen.push_back(vertex);
        }
    }
    return chosen;
}

Point aligned(const Rectangle& card, const Rectangle& all, CardAlignment alignment)
{
    switch (alignment) {
    case CardAlignment::Left:
        return {all.x, card.y};
    case CardAlignment::Right:
        return {all.right() - card.width, card.y};
    case CardAlignment::Top:
        return {card.x, all.y};
    case CardAlignment::Bottom:
        return {card.x, all.bottom() - card.height};
    case CardAlignment::CentreAcross:
        return {std::round(all.centre().x - card.width / 2), card.y};
    case CardAlignment::CentreDown:
        break;
    }
    return {card.x, std::round(all.centre().y - card.height / 2)};
}

double startOf(const Rectangle& card, Direction direction)
{
    return direction == Direction::Across ? card.x : card.y;
}

double lengthOf(const Rectangle& card, Direction direction)
{
    return direction == Direction::Across ? card.width : card.height;
}

}  // namespace

bool alignCards(TopologyParts& parts, const std::set<ComponentId>& ids, CardAlignment alignment)
{
    const std::vector<std::size_t> chosen = chosenOf(parts, ids);
    if (chosen.size() < 2) {
        return false;
    }
    const std::vector<Rectangle> cards = cardsOf(parts);
    Rectangle all = cards[chosen.front()];
    for (const std::size_t vertex : chosen) {
        all = unitedWith(all, cards[vertex]);
    }
    std::map<std::size_t, Point> corners;
    for (const std::size_t vertex : chosen) {
        corners.emplace(vertex, aligned(cards[vertex], all, alignment));
    }
    return moveCards(parts, cards, corners);
}

bool distributeCards(TopologyParts& parts, const std::set<ComponentId>& ids, Direction direction)
{
    std::vector<std::size_t> chosen = chosenOf(parts, ids);
    if (chosen.size() < 3) {
        return false;
    }
    const std::vector<Rectangle> cards = cardsOf(parts);
    const auto startAndEnd = [&](std::size_t vertex) {
        const double start = startOf(cards[vertex], direction);
        return std::pair{start, start + lengthOf(cards[vertex], direction)};
    };
    std::ranges::stable_sort(chosen, {}, startAndEnd);
    double inner = 0.0;
    for (const std::size_t vertex : chosen) {
        inner += lengthOf(cards[vertex], direction);
    }
    const double first = startAndEnd(chosen.front()).first;
    const double gap = (startAndEnd(chosen.back()).second - first - inner) /
                       static_cast<double>(chosen.size() - 1);
    std::map<std::size_t, Point> corners;
    double at = first;
    for (const std::size_t vertex : chosen) {
        const Rectangle& card = cards[vertex];
        const bool isOuter = vertex == chosen.front() || vertex == chosen.back();
        const double start = isOuter ? startOf(card, direction) : std::round(at);
        corners.emplace(vertex, direction == Direction::Across ? Point{start, card.y}
                                                               : Point{card.x, start});
        at += lengthOf(card, direction) + gap;
    }
    return moveCards(parts, cards, corners);
}

}  // namespace cutpoint
