#include "core/layout/diagram.h"

#include "core/layout/bends.h"
#include "core/layout/cards.h"
#include "core/layout/frames.h"
#include "core/layout/lanes.h"
#include "core/layout/routes.h"

#include <utility>

namespace cutpoint {
namespace {

Rectangle boundsOf(const Diagram& diagram)
{
    if (diagram.cards.empty()) {
        return {};
    }
    Rectangle bounds = diagram.cards.front();
    for (const Rectangle& card : diagram.cards) {
        bounds = unitedWith(bounds, card);
    }
    for (const Frame& frame : diagram.frames) {
        bounds = unitedWith(bounds, frame.area);
    }
    for (const auto& route : diagram.routes) {
        for (const Point& point : route) {
            bounds = unitedWith(bounds, {point.x, point.y, 0.0, 0.0});
        }
    }
    return bounds;
}

}  // namespace

Diagram drawDiagram(const Topology& topology)
{
    Diagram diagram;
    diagram.cards = layout::placeCards(topology);
    layout::Routes routes = layout::routeConnections(topology, diagram.cards);
    diagram.routes = std::move(routes.lines);
    diagram.trunks = std::move(routes.trunks);
    diagram.lanes = layout::findLanes(topology, diagram.cards);
    diagram.frames = layout::findFrames(topology, diagram.cards);
    diagram.bounds = boundsOf(diagram);
    return diagram;
}

std::vector<Point> routeBetween(const Rectangle& from, const Rectangle& to)
{
    return layout::simplified(
        layout::pointsOfBend(layout::bendsBetween(from, to).front(), from, to));
}

}  // namespace cutpoint
