#pragma once

#include "core/model/topology.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cutpoint {

/// A place on the canvas, in pixels at 100 %; y grows downwards.
struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// A rectangle by its top left corner.
struct Rectangle {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }

    friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// Measures of LOOK.md section 3.
inline constexpr double gridStep = 8.0;
inline constexpr double cardWidth = 168.0;
inline constexpr double cardHeight = 56.0;
inline constexpr double columnPitch = 192.0;
inline constexpr double laneHeight = 112.0;
inline constexpr double cardBelowLaneTop = 30.0;

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

/// Places every component anew: layers as lanes from top to bottom (in the stated order, else by
/// depth from the entries), few crossings, members of a zone or group beside each other.
///
/// @return  the top left corner of every card, in file order, on the grid.
///
/// Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical
/// system structures", IEEE Trans. SMC 11(2), 1981, doi:10.1109/TSMC.1981.4308636.
[[nodiscard]] std::vector<Point> placeLayered(const Topology& topology);

}  // namespace cutpoint
