#include "core/edit/place_opened.h"

#include "core/layout/cards.h"
#include "core/layout/place_in_rows.h"
#include "core/layout/place_layered.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

void statePosition(Topology& topology, std::size_t vertex, Point corner)
{
    Component component = topology.component(vertex);
    if (!component.position) {
        component.position = Position{};
        component.position->x = corner.x;
        component.position->y = corner.y;
        topology.replace(std::move(component));
    }
}

bool hasPosition(const Topology& topology, std::size_t vertex)
{
    return topology.component(vertex).position.has_value();
}

}  // namespace

bool lacksPositions(const Topology& topology)
{
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (!hasPosition(topology, vertex)) {
            return true;
        }
    }
    return false;
}

Placing placeOpened(Topology& topology, const std::stop_token& stop)
{
    if (!lacksPositions(topology)) {
        return Placing::Stated;
    }
    const std::size_t count = topology.componentCount();
    std::size_t stated = 0;
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        stated += hasPosition(topology, vertex) ? 1 : 0;
    }
    if (stated > 0) {
        const std::vector<Rectangle> cards = layout::placeCards(topology);
        for (std::size_t vertex = 0; vertex < count; ++vertex) {
            statePosition(topology, vertex, {cards[vertex].x, cards[vertex].y});
        }
        return Placing::LaidOut;
    }
    const auto placed = placeLayered(topology, stop);
    const std::vector<Point> corners = placed ? *placed : placeInRows(topology);
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        statePosition(topology, vertex, corners[vertex]);
    }
    return placed ? Placing::LaidOut : Placing::InRows;
}

}  // namespace cutpoint
