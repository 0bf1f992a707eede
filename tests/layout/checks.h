#pragma once

#include "core/layout/diagram.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cutpoint::tests {

// Each check returns what is wrong, in words; empty if nothing is.

inline bool overlap(const Rectangle& one, const Rectangle& other)
{
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() &&
           other.y < one.bottom();
}

inline std::string overlappingCards(std::span<const Rectangle> cards)
{
    for (std::size_t one = 0; one < cards.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            if (overlap(cards[one], cards[other])) {
                return "cards " + std::to_string(other) + " and " + std::to_string(one);
            }
        }
    }
    return {};
}

inline std::string offGrid(std::span<const Rectangle> cards)
{
    for (std::size_t card = 0; card < cards.size(); ++card) {
        if (std::fmod(cards[card].x, gridStep) != 0.0 ||
            std::fmod(cards[card].y, gridStep) != 0.0) {
            return "card " + std::to_string(card);
        }
    }
    return {};
}

/// The line between two points as a rectangle without area.
inline Rectangle lineBetween(const Point& one, const Point& other)
{
    return {std::min(one.x, other.x), std::min(one.y, other.y), std::abs(one.x - other.x),
            std::abs(one.y - other.y)};
}

inline bool isOnEdge(const Point& point, const Rectangle& card)
{
    const bool isAcross = point.x >= card.x && point.x <= card.right();
    const bool isDown = point.y >= card.y && point.y <= card.bottom();
    return (isAcross && (point.y == card.y || point.y == card.bottom())) ||
           (isDown && (point.x == card.x || point.x == card.right()));
}

/// Routes that do not begin and end at the edges of their cards or are not right-angled.
inline std::string misfitRoutes(const Topology& topology, const Diagram& diagram)
{
    if (diagram.routes.size() != topology.connectionCount()) {
        return "not one for each connection";
    }
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        const auto& route = diagram.routes[number];
        const std::string name = "route " + std::to_string(number++);
        if (route.size() < 2 || !isOnEdge(route.front(), diagram.cards[edge.from]) ||
            !isOnEdge(route.back(), diagram.cards[edge.to])) {
            return name + " does not join its cards";
        }
        for (std::size_t at = 1; at < route.size(); ++at) {
            if (route[at - 1].x != route[at].x && route[at - 1].y != route[at].y) {
                return name + " is not right-angled";
            }
        }
    }
    return {};
}

inline std::string routesThroughCards(const Diagram& diagram)
{
    for (std::size_t number = 0; number < diagram.routes.size(); ++number) {
        const auto& route = diagram.routes[number];
        for (std::size_t at = 1; at < route.size(); ++at) {
            const Rectangle line = lineBetween(route[at - 1], route[at]);
            const auto hit = std::ranges::find_if(
                diagram.cards, [&](const Rectangle& card) { return overlap(card, line); });
            if (hit != diagram.cards.end()) {
                return "route " + std::to_string(number) + " through card " +
                       std::to_string(hit - diagram.cards.begin());
            }
        }
    }
    return {};
}

/// Lanes that overlap or do not hold the cards of their layer.
inline std::string misfitLanes(const Topology& topology, const Diagram& diagram)
{
    for (std::size_t at = 0; at < diagram.lanes.size(); ++at) {
        const Lane& lane = diagram.lanes[at];
        if (at > 0 && diagram.lanes[at - 1].top + diagram.lanes[at - 1].height > lane.top) {
            return "lane " + lane.layer + " overlaps the one above";
        }
        for (std::size_t card = 0; card < diagram.cards.size(); ++card) {
            const bool isOwn = topology.component(card).layer == lane.layer;
            const Rectangle& area = diagram.cards[card];
            if (isOwn && (area.y < lane.top || area.bottom() > lane.top + lane.height)) {
                return "card " + std::to_string(card) + " is not in lane " + lane.layer;
            }
        }
    }
    return {};
}

inline bool livesIn(const Component& component, const Frame& frame)
{
    if (frame.type == Frame::Type::Group) {
        return component.group == frame.id;
    }
    return std::ranges::any_of(component.domains, [&](const Placement& placement) {
        return placement.names.size() == 1 &&
               placement.dimension + ':' + placement.names.front() == frame.id;
    });
}

/// Frames that leave out one of their members or enclose someone else.
inline std::string misfitFrames(const Topology& topology, const Diagram& diagram)
{
    for (const Frame& frame : diagram.frames) {
        for (std::size_t card = 0; card < diagram.cards.size(); ++card) {
            const Rectangle& area = diagram.cards[card];
            const bool isInside = unitedWith(area, frame.area) == frame.area;
            if (livesIn(topology.component(card), frame) ? !isInside : overlap(area, frame.area)) {
                return "frame " + frame.id + " and card " + std::to_string(card);
            }
        }
    }
    return {};
}

}  // namespace cutpoint::tests
