#include "core/edit/place_new.h"

#include "core/edit/free_spot.h"

#include <algorithm>

namespace cutpoint {
namespace {

constexpr double laneMargin = gridStep;
constexpr double aboveLanes = cardHeight + 3 * gridStep;

const Lane* laneAt(const Diagram& diagram, double y)
{
    const auto found = std::ranges::find_if(diagram.lanes, [y](const Lane& lane) {
        return y >= lane.top && y < lane.top + lane.height;
    });
    return found == diagram.lanes.end() ? nullptr : &*found;
}

/// The nearest height at which a card lies within the lane.
double heightWithin(const Lane& lane, double y)
{
    const double least = lane.top + laneMargin;
    const double most = lane.top + lane.height - laneMargin - cardHeight;
    return most < least ? lane.top + (lane.height - cardHeight) / 2 : std::clamp(y, least, most);
}

bool holds(const Rectangle& area, Point point)
{
    return point.x >= area.x && point.x <= area.right() && point.y >= area.y &&
           point.y <= area.bottom();
}

void joinZones(Component& component, const Diagram& diagram, Point corner)
{
    const Point centre{.x = corner.x + cardWidth / 2, .y = corner.y + cardHeight / 2};
    for (const Frame& frame : diagram.frames) {
        const std::size_t colon = frame.id.find(':');
        if (frame.type != Frame::Type::Zone || colon == std::string::npos ||
            !holds(frame.area, centre)) {
            continue;
        }
        const std::string dimension = frame.id.substr(0, colon);
        const auto known = std::ranges::find(component.domains, dimension, &Placement::dimension);
        if (known == component.domains.end()) {
            component.domains.push_back(
                {.dimension = dimension, .names = {frame.id.substr(colon + 1)}});
        }
    }
}

void moveTo(Component& component, Point corner)
{
    component.position = Position{.x = corner.x, .y = corner.y};
}

}  // namespace

void placeAt(Component& component, const Diagram& diagram, Point corner)
{
    const Lane* const lane = laneAt(diagram, corner.y + cardHeight / 2);
    const bool belongs = lane != nullptr && component.kind != Kind::Client;
    if (belongs) {
        corner = freeSpotInRow(diagram.cards, {.x = corner.x, .y = heightWithin(*lane, corner.y)},
                               gridStep);
    } else {
        corner = freeSpotNear(diagram.cards, corner, gridStep);
    }
    if (!diagram.lanes.empty()) {
        component.layer = belongs ? lane->layer : std::string{};
    }
    joinZones(component, diagram, corner);
    moveTo(component, corner);
}

void placeNear(Component& component, const Diagram& diagram, Point corner)
{
    std::vector<Rectangle> obstacles = diagram.cards;
    obstacles.reserve(obstacles.size() + diagram.frames.size());
    for (const Frame& frame : diagram.frames) {
        obstacles.push_back(frame.area);
    }
    if (diagram.lanes.empty()) {
        moveTo(component, freeSpotNear(obstacles, corner));
        return;
    }
    if (component.layer.empty()) {
        corner.y = diagram.lanes.front().top - aboveLanes;
        moveTo(component, freeSpotInRow(obstacles, corner));
        return;
    }
    const auto own = std::ranges::find(diagram.lanes, component.layer, &Lane::layer);
    const Lane* const lane = own != diagram.lanes.end() ? &*own : laneAt(diagram, corner.y);
    if (lane == nullptr) {
        component.layer.clear();
        moveTo(component, freeSpotNear(obstacles, corner));
        return;
    }
    component.layer = lane->layer;
    corner.y = heightWithin(*lane, lane->top + cardBelowLaneTop);
    moveTo(component, freeSpotInRow(obstacles, corner));
}

}  // namespace cutpoint
