#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/card_bands.h"
#include "core/layout/geometry.h"

#include <span>
#include <vector>

namespace cutpoint::layout {

/// Of a card.
enum class Side : std::uint8_t { Left, Top, Right, Bottom };

/// A vertical piece of a route between cards of the bands that it passes.
struct Passage {
    Index firstBand = 0;
    Index lastBand = 0;
    Extent free;     ///< Where it may lie.
    double x = 0.0;  ///< Where it lies.
};

/// How a connection runs, before ports and tracks are given out. From one end to the other: a port,
/// then for each channel a horizontal piece in it, with a passage between two of them.
struct RoutePlan {
    enum class Type : std::uint8_t {
        Channels,  ///< Over channels, from the upper card's bottom to the lower card's top.
        Loop,      ///< Over one channel, both ends on the same side.
        Bend,      ///< Free of channels: one bend or two at `bend`.
    };

    /// One end: a card, the side and where the port lies on that side.
    struct End {
        Index card = 0;
        Side side = Side::Bottom;
        double port = 0.0;  ///< x at top and bottom, y at the sides.
    };

    Type type = Type::Channels;
    End first;  ///< The upper or left one.
    End second;
    bool isTurned = false;  ///< The caller is the second.
    std::vector<Index> channels;
    std::vector<Passage> passages;  ///< One fewer than channels.
    double bend = 0.0;              ///< y between top and bottom, x between sides.

    Index bundle = none;    ///< Of calls that share a trunk; none: it runs alone.
    Index leader = none;    ///< In a bundle: the plan whose passages it shares, perhaps itself.
    double towards = 0.0;   ///< In a bundle: x of its middle.
    bool ownsFirst = true;  ///< False: has the port of another plan of its bundle.
    bool ownsSecond = true;
    bool ownsPassages = true;

    /// Where the piece in that channel begins and ends.
    [[nodiscard]] double xBefore(std::size_t channel) const
    {
        return channel == 0 ? first.port : passages[channel - 1].x;
    }
    [[nodiscard]] double xAfter(std::size_t channel) const
    {
        return channel == passages.size() ? second.port : passages[channel].x;
    }
};

/// Bands of which the first lies above the other.
struct BandPair {
    Index above = 0;
    Index below = 0;
};

/// Lets a plan run from the channel below one band to that above another, over gaps between cards
/// as near to `target` as there are.
void addPassages(RoutePlan& plan, const CardBands& bands, const BandPair& between, double target);

/// Plans a route for each arc, in the same order.
///
/// @param arcs  from calling to called card.
[[nodiscard]] std::vector<RoutePlan> planRoutes(std::span<const Rectangle> cards,
                                                const CardBands& bands, std::span<const Arc> arcs);

}  // namespace cutpoint::layout
