#include "core/edit/lay_out.h"

#include "core/edit/free_place.h"
#include "core/edit/positions.h"
#include "core/layout/place_layered.h"
#include "core/layout/place_missing.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace cutpoint {
namespace {

using Corners = std::map<std::size_t, Point>;

/// The components of those ids, with the connections among them.
TopologyParts subsetOf(const TopologyParts& parts, const std::set<ComponentId>& ids)
{
    TopologyParts subset{.properties = parts.properties, .nextKey = parts.nextKey};
    std::ranges::copy_if(parts.components, std::back_inserter(subset.components),
                         [&](const Component& component) { return ids.contains(component.id); });
    std::ranges::copy_if(parts.connections, std::back_inserter(subset.connections),
                         [&](const NamedConnection& named) {
                             return ids.contains(ComponentId{named.from}) &&
                                    ids.contains(ComponentId{named.to});
                         });
    return subset;
}

bool sharesLayers(const TopologyParts& parts, const std::set<ComponentId>& ids)
{
    std::set<std::string_view> layers;
    for (const Component& component : parts.components) {
        if (!ids.contains(component.id) && !component.layer.empty()) {
            layers.insert(component.layer);
        }
    }
    return std::ranges::any_of(parts.components, [&](const Component& component) {
        return ids.contains(component.id) && layers.contains(component.layer);
    });
}

Corners roomInRows(const TopologyParts& parts, const std::vector<Rectangle>& cards,
                   const std::vector<std::size_t>& chosen)
{
    std::vector<std::optional<Rectangle>> staying{cards.begin(), cards.end()};
    for (const std::size_t vertex : chosen) {
        staying[vertex].reset();
    }
    const std::vector<Rectangle> placed = layout::placeMissing(assemble(parts), staying);
    Corners corners;
    for (const std::size_t vertex : chosen) {
        corners.emplace(vertex, Point{placed[vertex].x, placed[vertex].y});
    }
    return corners;
}

Rectangle boundsOf(const std::vector<Rectangle>& cards)
{
    Rectangle bounds = cards.front();
    for (const Rectangle& card : cards) {
        bounds = unitedWith(bounds, card);
    }
    return bounds;
}

/// The cards, or those that are not chosen.
std::vector<Rectangle> cardsAt(const std::vector<Rectangle>& cards,
                               const std::vector<std::size_t>& chosen, bool isChosen)
{
    std::vector<Rectangle> some;
    some.reserve(cards.size());
    auto next = chosen.begin();
    for (std::size_t vertex = 0; vertex < cards.size(); ++vertex) {
        const bool isNext = next != chosen.end() && *next == vertex;
        next += isNext ? 1 : 0;
        if (isNext == isChosen) {
            some.push_back(cards[vertex]);
        }
    }
    return some;
}

Corners layeredWhereTheyStood(const TopologyParts& parts, const std::set<ComponentId>& ids,
                              const std::vector<Rectangle>& cards,
                              const std::vector<std::size_t>& chosen)
{
    const std::vector<Point> placed = placeLayered(assemble(subsetOf(parts, ids)));
    const std::vector<Rectangle> before = cardsAt(cards, chosen, true);
    std::vector<Rectangle> after = before;
    for (std::size_t number = 0; number < placed.size(); ++number) {
        after[number].x = placed[number].x;
        after[number].y = placed[number].y;
    }
    const Rectangle from = boundsOf(after);
    const Rectangle to = boundsOf(before);
    for (Rectangle& card : after) {
        card.x += to.x - from.x;
        card.y += to.y - from.y;
    }
    const Point by = freeOffset(cardsAt(cards, chosen, false), after, 0);
    Corners corners;
    for (std::size_t number = 0; number < chosen.size(); ++number) {
        corners.emplace(chosen[number], Point{after[number].x + by.x, after[number].y + by.y});
    }
    return corners;
}

}  // namespace

bool layOut(TopologyParts& parts)
{
    const std::vector<Point> placed = placeLayered(assemble(parts));
    bool changes = false;
    for (std::size_t vertex = 0; vertex < placed.size(); ++vertex) {
        std::optional<Position>& position = parts.components[vertex].position;
        changes = changes || !position || Point{position->x, position->y} != placed[vertex];
        if (!position) {
            position.emplace();
        }
        position->x = placed[vertex].x;
        position->y = placed[vertex].y;
    }
    return changes;
}

bool layOut(TopologyParts& parts, const std::set<ComponentId>& ids)
{
    std::vector<std::size_t> chosen;
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        if (ids.contains(parts.components[vertex].id)) {
            chosen.push_back(vertex);
        }
    }
    if (chosen.empty()) {
        return false;
    }
    if (chosen.size() == parts.components.size()) {
        return layOut(parts);
    }
    const std::vector<Rectangle> cards = cardsOf(parts);
    return moveCards(parts, cards,
                     sharesLayers(parts, ids) ? roomInRows(parts, cards, chosen)
                                              : layeredWhereTheyStood(parts, ids, cards, chosen));
}

}  // namespace cutpoint
