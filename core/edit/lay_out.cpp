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
#include <string>
#include <string_view>
#include <utility>
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

/// The cards as the layered layout places them by themselves; where they were if it is stopped.
std::vector<Rectangle> layered(const TopologyParts& subset, std::vector<Rectangle> cards,
                               const std::stop_token& stop)
{
    if (const auto placed = placeLayered(assemble(subset), stop)) {
        for (std::size_t number = 0; number < placed->size(); ++number) {
            cards[number].x = (*placed)[number].x;
            cards[number].y = (*placed)[number].y;
        }
    }
    return cards;
}

/// Where the cards of the chosen go, together to the right of what stands in their way.
Corners besideOthers(const std::vector<Rectangle>& cards, const std::vector<std::size_t>& chosen,
                     const std::vector<Rectangle>& moved)
{
    const Point by = freeOffset(cardsAt(cards, chosen, false), moved, 0);
    Corners corners;
    for (std::size_t number = 0; number < chosen.size(); ++number) {
        corners.emplace(chosen[number], Point{moved[number].x + by.x, moved[number].y + by.y});
    }
    return corners;
}

/// The uppermost and lowest top of the cards of each layer.
std::map<std::string_view, std::pair<double, double>> rowsOf(const TopologyParts& parts,
                                                             const std::vector<Rectangle>& cards)
{
    std::map<std::string_view, std::pair<double, double>> rows;
    for (std::size_t number = 0; number < cards.size(); ++number) {
        const double y = cards[number].y;
        auto& row = rows.try_emplace(parts.components[number].layer, y, y).first->second;
        row = {std::min(row.first, y), std::max(row.second, y)};
    }
    return rows;
}

/// Lays the chosen out by themselves and brings each into the rows of its layer.
///
/// @return  nothing if a layer has too few rows, or cards would lie on each other.
std::optional<Corners> layeredInRows(const TopologyParts& parts, const std::set<ComponentId>& ids,
                                     const std::vector<Rectangle>& cards,
                                     const std::vector<std::size_t>& chosen,
                                     const std::stop_token& stop)
{
    const TopologyParts subset = subsetOf(parts, ids);
    const std::vector<Rectangle> before = cardsAt(cards, chosen, true);
    std::vector<Rectangle> moved = layered(subset, before, stop);
    const auto rows = rowsOf(parts, cards);
    const auto newRows = rowsOf(subset, moved);
    const auto oldRows = rowsOf(subset, before);
    const double aside = boundsOf(before).x - boundsOf(moved).x;
    for (std::size_t number = 0; number < moved.size(); ++number) {
        const std::string& layer = subset.components[number].layer;
        const auto& [first, last] = (layer.empty() ? oldRows : rows).at(layer);
        moved[number].x += aside;
        moved[number].y += first - newRows.at(layer).first;
        if (!layer.empty() && moved[number].y > last) {
            return std::nullopt;
        }
    }
    return areApart(moved) ? std::optional{besideOthers(cards, chosen, moved)} : std::nullopt;
}

Corners layeredWhereTheyStood(const TopologyParts& parts, const std::set<ComponentId>& ids,
                              const std::vector<Rectangle>& cards,
                              const std::vector<std::size_t>& chosen, const std::stop_token& stop)
{
    const std::vector<Rectangle> before = cardsAt(cards, chosen, true);
    std::vector<Rectangle> moved = layered(subsetOf(parts, ids), before, stop);
    const Rectangle from = boundsOf(moved);
    const Rectangle to = boundsOf(before);
    for (Rectangle& card : moved) {
        card.x += to.x - from.x;
        card.y += to.y - from.y;
    }
    return besideOthers(cards, chosen, moved);
}

/// Where the chosen go, in a picture where other cards stay.
Corners placesFor(const TopologyParts& parts, const std::set<ComponentId>& ids,
                  const std::vector<Rectangle>& cards, const std::vector<std::size_t>& chosen,
                  const std::stop_token& stop)
{
    if (!sharesLayers(parts, ids)) {
        return layeredWhereTheyStood(parts, ids, cards, chosen, stop);
    }
    const auto corners = layeredInRows(parts, ids, cards, chosen, stop);
    return corners ? *corners : roomInRows(parts, cards, chosen);
}

}  // namespace

bool layOut(TopologyParts& parts, const std::stop_token& stop)
{
    const auto placed = placeLayered(assemble(parts), stop);
    bool changes = false;
    for (std::size_t vertex = 0; placed && vertex < placed->size(); ++vertex) {
        const Point& place = (*placed)[vertex];
        std::optional<Position>& position = parts.components[vertex].position;
        changes = changes || !position || Point{position->x, position->y} != place;
        if (!position) {
            position.emplace();
        }
        position->x = place.x;
        position->y = place.y;
    }
    return changes;
}

bool layOut(TopologyParts& parts, const std::set<ComponentId>& ids, const std::stop_token& stop)
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
        return layOut(parts, stop);
    }
    const std::vector<Rectangle> cards = cardsOf(parts);
    const Corners corners = placesFor(parts, ids, cards, chosen, stop);
    return !stop.stop_requested() && moveCards(parts, cards, corners);
}

}  // namespace cutpoint
