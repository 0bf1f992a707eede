#include "core/layout/routes.h"

#include "core/layout/bends.h"
#include "core/layout/bundles.h"
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

/// Whether a connection may lie upon others: it looks like any call, and has no label of its own.
bool isPlainCall(const Connection& connection)
{
    return connection.kind == ConnectionKind::Flow && !connection.isOptional &&
           !connection.isTwoWay && connection.label.empty();
}

Trunk trunkOf(const Bundle& bundle, const std::vector<RoutePlan>& plans,
              const std::vector<std::vector<double>>& tracks)
{
    Trunk trunk;
    trunk.y = tracks[bundle.plans.front()].front();
    trunk.from = trunk.to = plans[bundle.plans.front()].first.port;
    for (const Index plan : bundle.plans) {
        for (const double x : {plans[plan].xBefore(0), plans[plan].xAfter(0)}) {
            trunk.from = std::min(trunk.from, x);
            trunk.to = std::max(trunk.to, x);
        }
    }
    trunk.connections = bundle.plans;
    std::ranges::sort(trunk.connections);
    return trunk;
}

}  // namespace

Routes routeConnections(const Topology& topology, std::span<const Rectangle> cards)
{
    Arcs arcs;
    std::vector<bool> maySharePath;
    for (const auto& edge : topology.connections()) {
        arcs.push_back({static_cast<Index>(edge.from), static_cast<Index>(edge.to)});
        maySharePath.push_back(isPlainCall(*edge.connection));
    }
    if (arcs.empty()) {
        return {};
    }
    const CardBands bands{cards};
    std::vector<RoutePlan> plans = planRoutes(cards, bands, arcs);
    const std::vector<Bundle> bundles = bundle(plans, arcs, maySharePath, cards, bands);
    spreadPassages(plans);
    spreadPorts(plans, cards);
    shareInBundles(plans, bundles);
    const std::vector<std::vector<double>> tracks = assignTracks(plans, bands);
    Routes routes;
    routes.lines.reserve(plans.size());
    for (std::size_t number = 0; number < plans.size(); ++number) {
        routes.lines.push_back(pointsOf(plans[number], tracks[number], cards));
    }
    for (const Bundle& found : bundles) {
        routes.trunks.push_back(trunkOf(found, plans, tracks));
    }
    return routes;
}

}  // namespace cutpoint::layout
