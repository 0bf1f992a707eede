#include "core/edit/drop.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cutpoint {
namespace {

bool contains(const Rectangle& area, const Point& point)
{
    return point.x >= area.x && point.x < area.right() && point.y >= area.y &&
           point.y < area.bottom();
}

const Placement* placementIn(const Component& component, const std::string& dimension)
{
    const auto found = std::ranges::find(component.domains, dimension, &Placement::dimension);
    return found == component.domains.end() ? nullptr : &*found;
}

/// Whether all of the component lives in that domain.
bool livesIn(const Component& component, const DomainKey& key)
{
    const Placement* const placement = placementIn(component, key.dimension);
    return placement != nullptr &&
           std::ranges::all_of(placement->names,
                               [&](const std::string& name) { return name == key.name; });
}

/// What is left of a picture when some cards are taken away.
struct Remaining {
    std::unordered_set<std::string> layers;   ///< That have a card.
    std::unordered_set<std::string> domains;  ///< That have a card of their own.
    std::unordered_set<std::string> moving;   ///< Layers of cards that are taken away.
    bool isAnything = false;
};

Remaining remainingOf(const Topology& topology, const std::set<ComponentId>& moving)
{
    Remaining left;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (moving.contains(component.id)) {
            left.moving.insert(component.layer);
            continue;
        }
        left.isAnything = true;
        left.layers.insert(component.layer);
        for (const Placement& placement : component.domains) {
            const DomainKey key{placement.dimension, placement.names.front()};
            if (livesIn(component, key)) {
                left.domains.insert(nameOf(key));
            }
        }
    }
    return left;
}

Position positionAt(const Component& component, const Point& place)
{
    Position position = component.position.value_or(Position{});
    position.x = place.x;
    position.y = place.y;
    return position;
}

}  // namespace

DropTargets::DropTargets(const Topology& topology, const Diagram& diagram,
                         const std::set<ComponentId>& moving)
{
    const Remaining left = remainingOf(topology, moving);
    if (!left.isAnything && !moving.empty()) {
        return;
    }
    for (const Lane& lane : diagram.lanes) {
        if (left.layers.contains(lane.layer) || !left.moving.contains(lane.layer)) {
            m_lanes.push_back(lane);
        }
    }
    for (const Frame& frame : diagram.frames) {
        if (frame.type == Frame::Type::Zone && left.domains.contains(frame.id)) {
            m_frames.push_back(frame);
        }
    }
}

const Lane* DropTargets::laneAt(const Point& point) const
{
    const auto found = std::ranges::find_if(m_lanes, [&](const Lane& lane) {
        return point.y >= lane.top && point.y < lane.top + lane.height;
    });
    return found == m_lanes.end() ? nullptr : &*found;
}

std::vector<const Frame*> DropTargets::framesAt(const Point& point) const
{
    std::vector<const Frame*> found;
    for (const Frame& frame : m_frames) {
        if (contains(frame.area, point)) {
            found.push_back(&frame);
        }
    }
    return found;
}

HomeChange DropTargets::changeFor(const Component& component, const std::optional<Point>& from,
                                  const Point& to) const
{
    HomeChange change;
    const Lane* const lane = laneAt(to);
    const bool isNewLane = lane != nullptr && lane != (from ? laneAt(*from) : nullptr);
    if (isNewLane && component.layer != lane->layer) {
        change.layer = lane->layer;
    }
    const auto before = from ? framesAt(*from) : std::vector<const Frame*>{};
    const auto after = framesAt(to);
    if (after == before || after.size() > 1) {
        return change;
    }
    if (after.size() == 1) {
        if (const DomainKey key = domainOf(*after.front()); !livesIn(component, key)) {
            change.into = key;
        }
        return change;
    }
    for (const Frame* const frame : before) {
        if (const DomainKey key = domainOf(*frame); livesIn(component, key)) {
            change.outOf = key;
        }
    }
    return change;
}

double DropTargets::seatedTop(const Rectangle& card) const
{
    const Lane* const lane = laneAt(card.centre());
    if (lane == nullptr) {
        return card.y;
    }
    const double most = lane->top + lane->height - card.height;
    const double highest = std::ceil(lane->top / gridStep) * gridStep;
    const double lowest = std::floor(most / gridStep) * gridStep;
    return highest <= lowest ? std::clamp(card.y, highest, lowest) : (lane->top + most) / 2;
}

DomainKey domainOf(const Frame& frame)
{
    const std::size_t colon = frame.id.find(':');
    return {.dimension = frame.id.substr(0, colon), .name = frame.id.substr(colon + 1)};
}

void rehome(Component& component, const HomeChange& change)
{
    if (change.layer) {
        component.layer = *change.layer;
    }
    if (change.into) {
        const auto placement =
            std::ranges::find(component.domains, change.into->dimension, &Placement::dimension);
        if (placement == component.domains.end()) {
            component.domains.push_back({change.into->dimension, {change.into->name}});
        } else {
            placement->names = {change.into->name};
        }
    }
    if (change.outOf) {
        std::erase_if(component.domains, [&](const Placement& placement) {
            return placement.dimension == change.outOf->dimension;
        });
    }
}

void moveCards(TopologyParts& parts, const Diagram& diagram, const std::set<ComponentId>& ids,
               const Point& by, const DropTargets& targets)
{
    for (std::size_t at = 0; at < parts.components.size(); ++at) {
        Component& component = parts.components[at];
        if (!ids.contains(component.id)) {
            continue;
        }
        const Rectangle& card = diagram.cards.at(at);
        const Rectangle moved{card.x + by.x, card.y + by.y, card.width, card.height};
        const HomeChange change = targets.changeFor(component, card.centre(), moved.centre());
        rehome(component, change);
        component.position =
            positionAt(component, {moved.x, change.layer ? targets.seatedTop(moved) : moved.y});
    }
    statePositions(parts, diagram);
}

void statePositions(TopologyParts& parts, const Diagram& diagram)
{
    for (std::size_t at = 0; at < parts.components.size(); ++at) {
        Component& component = parts.components[at];
        if (!component.position) {
            const Rectangle& card = diagram.cards.at(at);
            component.position = positionAt(component, {card.x, card.y});
        }
    }
}

}  // namespace cutpoint
