#include "core/layout/tracks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double trackPitch = 8.0;
constexpr double nearestCard = 8.0;
constexpr double belowCards = 24.0;  // where the only track of a channel lies
constexpr double apart = 4.0;        // pieces on one track do not come nearer
constexpr std::size_t manyPieces = 128;
constexpr int sortingRounds = 3;

/// A horizontal piece of a route in a channel.
struct Piece {
    enum class Type : std::uint8_t {
        LoopBelow,  ///< Both ends go up, to cards above.
        ToRight,    ///< From above at its left end, down at its right end.
        ToLeft,
        LoopAbove,  ///< Both ends go down, to cards below.
    };

    Type type = Type::ToRight;
    Extent x;
    Index plan = 0;
    Index place = 0;  ///< Among the channels of the plan.
    Index track = 0;

    [[nodiscard]] bool goesUpLeft() const
    {
        return type == Type::LoopBelow || type == Type::ToRight;
    }
    [[nodiscard]] bool goesUpRight() const
    {
        return type == Type::LoopBelow || type == Type::ToLeft;
    }
};

/// What it costs to have one piece on a track above another's: the crossings of the first one's
/// ends that go down with the second, of the second one's that go up with the first, and much
/// more where two such ends would lie upon each other.
int costOf(const Piece& above, const Piece& below)
{
    constexpr int onTop = 16;
    const auto isInside = [](double x, const Extent& extent) {
        return extent.from < x && x < extent.to ? 1 : 0;
    };
    int cost = 0;
    const auto down = [&](double x) {
        cost += isInside(x, below.x);
        cost += below.goesUpLeft() && std::abs(below.x.from - x) < apart ? onTop : 0;
        cost += below.goesUpRight() && std::abs(below.x.to - x) < apart ? onTop : 0;
    };
    if (!above.goesUpLeft()) {
        down(above.x.from);
    }
    if (!above.goesUpRight()) {
        down(above.x.to);
    }
    cost += below.goesUpLeft() ? isInside(below.x.from, above.x) : 0;
    cost += below.goesUpRight() ? isInside(below.x.to, above.x) : 0;
    return cost;
}

bool areNear(const Extent& one, const Extent& other)
{
    return one.from < other.to + apart && other.from < one.to + apart;
}

/// Where the first order has a piece: among those to the right the one that begins furthest on lies
/// uppermost, so that they do not cross one another; loops lie within longer ones.
double firstPlace(const Piece& piece)
{
    switch (piece.type) {
    case Piece::Type::LoopBelow:
        return piece.x.length();
    case Piece::Type::ToRight:
        return -piece.x.from;
    case Piece::Type::ToLeft:
        return piece.x.to;
    case Piece::Type::LoopAbove:
        break;
    }
    return -piece.x.length();
}

/// Moves the piece at that place to where it costs least.
void sift(std::vector<Piece>& pieces, std::size_t place)
{
    const Piece piece = pieces[place];
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(place));
    int cost = 0;
    int least = 0;
    std::size_t best = 0;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        // From above the piece at this place to below it.
        cost += costOf(pieces[at], piece) - costOf(piece, pieces[at]);
        if (cost < least || (cost == least && at < place)) {
            least = cost;
            best = at + 1;
        }
    }
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(best), piece);
}

/// Gives the pieces of one channel tracks, 1 being the uppermost.
///
/// @return  how many tracks are taken.
Index giveTracks(std::vector<Piece>& pieces)
{
    std::ranges::stable_sort(pieces, {}, [](const Piece& piece) {
        return std::pair{piece.type, firstPlace(piece)};
    });
    Index tracks = 0;
    if (pieces.size() > manyPieces) {
        for (Piece& piece : pieces) {
            piece.track = ++tracks;
        }
        return tracks;
    }
    for (int round = 0; round < sortingRounds; ++round) {
        for (std::size_t place = 0; place < pieces.size(); ++place) {
            sift(pieces, place);
        }
    }
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        for (auto upper = pieces.begin(); upper != piece; ++upper) {
            if (areNear(upper->x, piece->x)) {
                piece->track = std::max(piece->track, upper->track);
            }
        }
        tracks = std::max(tracks, ++piece->track);
    }
    return tracks;
}

Piece::Type typeOf(const RoutePlan& plan, bool isToRight)
{
    if (plan.type == RoutePlan::Type::Loop) {
        return plan.first.side == Side::Bottom ? Piece::Type::LoopBelow : Piece::Type::LoopAbove;
    }
    return isToRight ? Piece::Type::ToRight : Piece::Type::ToLeft;
}

/// The horizontal pieces of all plans by channel; straight ones have none.
std::vector<std::vector<Piece>> piecesOf(const std::vector<RoutePlan>& plans, Index channels)
{
    std::vector<std::vector<Piece>> pieces(channels);
    for (Index number = 0; number < plans.size(); ++number) {
        const RoutePlan& plan = plans[number];
        for (Index place = 0; place < plan.channels.size(); ++place) {
            const double before = plan.xBefore(place);
            const double after = plan.xAfter(place);
            if (before != after) {
                pieces[plan.channels[place]].push_back(
                    {.type = typeOf(plan, before < after),
                     .x = {std::min(before, after), std::max(before, after)},
                     .plan = number,
                     .place = place,
                     .track = 0});
            }
        }
    }
    return pieces;
}

}  // namespace

std::vector<std::vector<double>> assignTracks(const std::vector<RoutePlan>& plans,
                                              const CardBands& bands)
{
    std::vector<std::vector<double>> result;
    result.reserve(plans.size());
    for (const RoutePlan& plan : plans) {
        result.emplace_back(plan.channels.size(), 0.0);
        for (std::size_t place = 0; place < plan.channels.size(); ++place) {
            result.back()[place] = bands.channel(plan.channels[place]).centre();
        }
    }
    std::vector<std::vector<Piece>> pieces = piecesOf(plans, bands.count() + 1);
    for (Index number = 0; number < pieces.size(); ++number) {
        const Index tracks = giveTracks(pieces[number]);
        const Extent y = bands.channel(number);
        const double margin = std::min(nearestCard, y.length() / 4);
        const double steps = std::max(tracks, Index{1}) - 1.0;
        const double room = y.length() - 2 * margin;
        const double pitch = std::min(trackPitch, room / std::max(steps, 1.0));
        const double middle = y.from + std::min(belowCards, y.length() / 2);
        const double first =
            std::clamp(middle - steps / 2 * pitch, y.from + margin, y.to - margin - steps * pitch);
        for (const Piece& piece : pieces[number]) {
            result[piece.plan][piece.place] = first + (piece.track - 1.0) * pitch;
        }
    }
    return result;
}

}  // namespace cutpoint::layout
