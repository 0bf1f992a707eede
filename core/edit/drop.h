#pragma once

#include "core/layout/diagram.h"
#include "core/model/topology_parts.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cutpoint {

/// What becomes of a component when its card is put somewhere else.
struct HomeChange {
    std::optional<std::string> layer;  ///< The layer whose lane it comes into.
    std::optional<DomainKey> into;     ///< The domain whose frame it comes into.
    std::optional<DomainKey> outOf;    ///< The domain whose frame it leaves for none.

    [[nodiscard]] bool isEmpty() const { return !layer && !into && !outOf; }

    friend bool operator==(const HomeChange&, const HomeChange&) = default;
};

/// The lanes and zone frames of a picture that stay in place while some of its cards are dragged.
///
/// A lane or frame all of whose cards move goes with them, so nothing can be put into it or taken
/// out of it; when every card moves, nothing changes its home.
class DropTargets {
public:
    /// @param diagram  of the topology, one card for each component.
    DropTargets(const Topology& topology, const Diagram& diagram,
                const std::set<ComponentId>& moving);

    /// What the component becomes. The middle of the card counts; between frames that overlap
    /// nothing is decided.
    ///
    /// @param from  the middle of its card before; absent: it is new.
    [[nodiscard]] HomeChange changeFor(const Component& component, const std::optional<Point>& from,
                                       const Point& to) const;

    /// Where a card whose middle lies in a lane is to lie so that it does not reach out of it: else
    /// the rows of two layers would overlap, and neither could have a lane.
    ///
    /// @return  its upper edge, on the grid where there is room.
    [[nodiscard]] double seatedTop(const Rectangle& card) const;

    [[nodiscard]] const std::vector<Lane>& lanes() const noexcept { return m_lanes; }
    [[nodiscard]] const std::vector<Frame>& frames() const noexcept { return m_frames; }

private:
    [[nodiscard]] const Lane* laneAt(const Point& point) const;
    [[nodiscard]] std::vector<const Frame*> framesAt(const Point& point) const;

    std::vector<Lane> m_lanes;
    std::vector<Frame> m_frames;  ///< Of zones alone.
};

/// The domain that a zone frame stands for.
[[nodiscard]] DomainKey domainOf(const Frame& frame);

/// Carries the change out.
void rehome(Component& component, const HomeChange& change);

/// Moves cards, and puts their components into the lanes and zones where they come to lie; one that
/// changes its layer comes to lie inside of its new lane.
///
/// @param diagram  the picture as it is now. Components without a position get theirs from it, else
///                 the layout would place them anew around the moved ones.
void moveCards(TopologyParts& parts, const Diagram& diagram, const std::set<ComponentId>& ids,
               const Point& by, const DropTargets& targets);

/// Gives all components without a position the one that the picture shows, so that an edit does
/// not make the layout place them anew.
void statePositions(TopologyParts& parts, const Diagram& diagram);

}  // namespace cutpoint
