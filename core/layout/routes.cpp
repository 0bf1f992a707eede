#include "core/layout/routes.h"

#include "core/layout/bends.h"
#include "core/layout/card_bands.h"
#include "core/layout/ports.h"
#include "core/layout/route_plan.h"
#include "core/layout/tracks.h"

#include <algorithm>

namespace cutpoint::layout {
namespace {

std::vector<Point> pointsOf(const RoutePlan& plan, const std::vector<double>& tracks,
                            std::span<const Rectangle> cards)
{
    const Rectangle& first = cards[plan.first.card];
    const Rectangle& second = cards[plan.second.card];
    std::vector<Point> points;
    if (plan.type == RoutePlan::Type::Bend) {
        points = pointsOfBend(plan, first, second);
    } else {
        points.push_back(portOf(plan.first, first));
        for (std::size_t at = 0; at < tracks.size(); ++at) {
            points.push_back({points.back().x, tracks[at]});
            points.push_back({plan.xAfter(at), tracks[at]});
        }
        points.push_back(portOf(plan.second, second));
    }
    points = simplified(points);
    if (plan.isTurned) {
        std::ranges::reverse(points);
    }
    return points;
}

}  // namespace

std::vector<std::vector<Point>> routeConnections(const Topology& topology,
                                                 std::span<const Rectangle> cards)
{
    Arcs arcs;
    for (const auto& edge : topology.connections()) {
        arcs.push_back({static_cast<Index>(edge.from), static_cast<Index>(edge.to)});
    }
    if (arcs.empty()) {
        return {};
    }
    const CardBands bands{cards};
    std::vector<RoutePlan> plans = planRoutes(cards, bands, arcs);
    spreadPassages(plans);
    spreadPorts(plans, cards);
    const std::vector<std::vector<double>> tracks = assignTracks(plans, bands);
    std::vector<std::vector<Point>> routes;
    routes.reserve(plans.size());
    for (std::size_t number = 0; number < plans.size(); ++number) {
        routes.push_back(pointsOf(plans[number], tracks[number], cards));
    }
    return routes;
}

}  // namespace cutpoint::layout
