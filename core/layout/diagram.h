#pragma once

#include "core/layout/geometry.h"
#include "core/layout/place_layered.h"
#include "core/layout/trunk.h"
#include "core/model/topology.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// The band of one layer. Its width is the canvas's affair.
struct Lane {
    std::string layer;
    double top = 0.0;
    double height = 0.0;

    friend bool operator==(const Lane&, const Lane&) = default;
};

/// The frame around components that live in one domain or stand in for one another.
struct Frame {
    enum class Type : std::uint8_t { Zone, Group };

    Type type = Type::Zone;
    std::string id;     ///< "zone:a" for a zone, the group's id for a group.
    std::string label;  ///< "zone a"; "Payments · needs 1 of 2".
    Rectangle area;

    friend bool operator==(const Frame&, const Frame&) = default;
};

/// Where everything of a topology is drawn. Plain geometry, painted by the canvas and the
/// exporters.
struct Diagram {
    std::vector<Rectangle> cards;            ///< One for each component, in file order.
    std::vector<std::vector<Point>> routes;  ///< One polyline for each connection, in file order,
                                             ///< from the caller's edge to the called one's;
                                             ///< right-angled, two points at least.
    std::vector<Trunk> trunks;               ///< Which of them have a piece in common.
    std::vector<Lane> lanes;                 ///< From top to bottom; empty without layers.
    std::vector<Frame> frames;               ///< Zones, then groups.
    Rectangle bounds;                        ///< Of all cards, routes and frames.

    friend bool operator==(const Diagram&, const Diagram&) = default;
};

/// The diagram of a topology: components at their stated positions, those without one placed by the
/// layered layout; connections routed, lanes and frames around what belongs to them.
///
/// Deterministic. Lanes are the rows that the cards of a layer occupy; layers whose rows overlap
/// have no lane.
[[nodiscard]] Diagram drawDiagram(const Topology& topology);

/// A route between two cards alone, for what moves under the pointer: right-angled, from the middle
/// of a side to the middle of a side, whatever lies between; two points at least.
[[nodiscard]] std::vector<Point> routeBetween(const Rectangle& from, const Rectangle& to);

}  // namespace cutpoint
