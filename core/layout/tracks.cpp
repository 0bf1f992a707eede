#include "core/layout/tracks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <tuple>
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
    std::span<const double> up;    ///< x of its ends that go up.
    std::span<const double> down;  ///< Likewise.
    Index plan = 0;                ///< Of a bundle's piece: of one of its plans.
    Index place = 0;               ///< Among the channels of the plan.
    Index track = 0;
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
    for (const double down : above.down) {
        cost += isInside(down, below.x);
        for (const double up : below.up) {
            cost += std::abs(up - down) < apart ? onTop : 0;
        }
    }
    for (const double up : below.up) {
        cost += isInside(up, above.x);
    }
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

/// A piece of a bundle, by the plan that leads there and the place among its channels. All plans of
/// a bundle have the first one in common.
using SharedPlace = std::tuple<Index, Index, Index>;

SharedPlace sharedPlaceOf(const RoutePlan& plan, Index place)
{
    return {plan.bundle, place == 0 ? none : plan.leader, place};
}

/// The horizontal pieces of all plans, by channel.
class Pieces {
public:
    Pieces(const std::vector<RoutePlan>& plans, Index channels)
        : m_ofChannel(channels)
    {
        std::size_t places = 0;
        for (const RoutePlan& plan : plans) {
            places += plan.channels.size();
        }
        m_ends.reserve(2 * places);  // So that spans into it stay good.
        for (Index number = 0; number < plans.size(); ++number) {
            for (Index place = 0; place < plans[number].channels.size(); ++place) {
                add(plans[number], number, place);
            }
        }
        addShared(plans);
    }

    [[nodiscard]] std::vector<std::vector<Piece>>& ofChannel() { return m_ofChannel; }

private:
    struct SharedEnds {
        Index plan = 0;
        std::vector<double> up;
        std::vector<double> down;
    };

    void add(const RoutePlan& plan, Index number, Index place)
    {
        const double before = plan.xBefore(place);
        const double after = plan.xAfter(place);
        if (plan.bundle != none) {
            SharedEnds& shared = m_shared[sharedPlaceOf(plan, place)];
            shared.plan = number;
            shared.up.push_back(before);
            shared.down.push_back(after);
        } else if (before != after) {
            const bool isToRight = before < after;
            addPiece(plan.channels[place], typeOf(plan, isToRight),
                     {.plan = number, .place = place}, {before, after});
        }
    }

    struct Owner {
        Index plan = 0;
        Index place = 0;
    };

    /// @param ends  from above, then to below, but for loops.
    void addPiece(Index channel, Piece::Type type, const Owner& owner, std::array<double, 2> ends)
    {
        const std::size_t begin = m_ends.size();
        m_ends.insert(m_ends.end(), ends.begin(), ends.end());
        const std::span<const double> all{m_ends.data() + begin, 2};
        const std::size_t ups = type == Piece::Type::LoopBelow   ? 2
                                : type == Piece::Type::LoopAbove ? 0
                                                                 : 1;
        m_ofChannel[channel].push_back(
            {.type = type,
             .x = {std::min(ends[0], ends[1]), std::max(ends[0], ends[1])},
             .up = all.first(ups),
             .down = all.subspan(ups),
             .plan = owner.plan,
             .place = owner.place,
             .track = 0});
    }

    void addShared(const std::vector<RoutePlan>& plans)
    {
        for (auto& [where, shared] : m_shared) {
            const std::span<const double> up = keep(shared.up);
            const std::span<const double> down = keep(shared.down);
            const Extent x{std::min(up.front(), down.front()), std::max(up.back(), down.back())};
            const Index place = std::get<2>(where);
            if (x.from != x.to) {
                m_ofChannel[plans[shared.plan].channels[place]].push_back(
                    {.type = Piece::Type::ToRight,
                     .x = x,
                     .up = up,
                     .down = down,
                     .plan = shared.plan,
                     .place = place,
                     .track = 0});
            }
        }
    }

    /// Keeps ends, ascending, each once.
    std::span<const double> keep(std::vector<double>& ends)
    {
        std::ranges::sort(ends);
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        const std::size_t begin = m_ends.size();
        m_ends.insert(m_ends.end(), ends.begin(), ends.end());
        return {m_ends.data() + begin, ends.size()};
    }

    std::vector<std::vector<Piece>> m_ofChannel;
    std::vector<double> m_ends;
    std::map<SharedPlace, SharedEnds> m_shared;
};

/// Lets all plans of a bundle lie on the track of the one whose piece it is.
void shareTracks(const std::vector<RoutePlan>& plans, const std::map<SharedPlace, double>& tracks,
                 std::vector<std::vector<double>>& result)
{
    for (Index number = 0; number < plans.size(); ++number) {
        for (Index place = 0; plans[number].bundle != none && place < result[number].size();
             ++place) {
            const auto track = tracks.find(sharedPlaceOf(plans[number], place));
            if (track != tracks.end()) {
                result[number][place] = track->second;
            }
        }
    }
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
    Pieces all{plans, bands.count() + 1};
    std::vector<std::vector<Piece>>& pieces = all.ofChannel();
    std::map<SharedPlace, double> shared;
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
            const double track = first + (piece.track - 1.0) * pitch;
            if (plans[piece.plan].bundle != none) {
                shared[sharedPlaceOf(plans[piece.plan], piece.place)] = track;
            } else {
                result[piece.plan][piece.place] = track;
            }
        }
    }
    shareTracks(plans, shared, result);
    return result;
}

}  // namespace cutpoint::layout
