#include "core/layout/cards.h"

#include "core/layout/layout_graph.h"
#include "core/layout/place_layered.h"
#include "core/layout/place_missing.h"

#include <algorithm>
#include <optional>

namespace cutpoint::layout {
namespace {

/// Beyond this nothing is drawn sensibly, and sums lose the pixels.
constexpr double farthest = 1e7;

std::optional<Rectangle> statedCard(const Component& component)
{
    if (!component.position) {
        return std::nullopt;
    }
    return Rectangle{std::clamp(component.position->x, -farthest, farthest),
                     std::clamp(component.position->y, -farthest, farthest), cardWidthOf(component),
                     cardHeight};
}

}  // namespace

std::vector<Rectangle> placeCards(const Topology& topology)
{
    std::vector<std::optional<Rectangle>> stated;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        stated.push_back(statedCard(topology.component(vertex)));
    }
    if (std::ranges::any_of(stated, [](const auto& card) { return card.has_value(); })) {
        return placeMissing(topology, stated);
    }
    std::vector<Rectangle> cards;
    for (const Point& corner : placeLayered(topology)) {
        cards.push_back({corner.x, corner.y, cardWidth, cardHeight});
    }
    return cards;
}

}  // namespace cutpoint::layout
