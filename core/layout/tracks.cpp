#include "core/layout/tracks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double trackPitch = 8.0;
constexpr double nearestCard = 8.0;
constexpr double belowCards = 24.0;  // where the only track of a channel lies
constexpr double apart = 4.0;        // pieces on one track do not come nearer
constexpr std::size_t fewPieces = 400;

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
};

/// The greatest of the values filed under keys up to some key (a Fenwick tree).
class PrefixMaxima {
public:
    explicit PrefixMaxima(std::size_t keys)
        : m_greatest(keys + 1, 0)
    {
    }

    void file(std::size_t key, Index value)
    {
        for (++key; key < m_greatest.size(); key += key & (~key + 1)) {
            m_greatest[key] = std::max(m_greatest[key], value);
        }
    }

    /// Over the first so many keys; 0 if nothing is filed there.
    [[nodiscard]] Index ofFirst(std::size_t keys) const
    {
        Index greatest = 0;
        for (; keys > 0; keys &= keys - 1) {
            greatest = std::max(greatest, m_greatest[keys]);
        }
        return greatest;
    }

private:
    std::vector<Index> m_greatest;
};

/// Gives the pieces of one channel tracks, 1 being the uppermost.
class Channel {
public:
    explicit Channel(std::vector<Piece>& pieces)
        : m_isCrowded(pieces.size() > fewPieces)
    {
        const auto first = pieces.begin();
        std::ranges::stable_sort(pieces, {}, &Piece::type);
        const auto endOf = [&](Piece::Type type) {
            return std::ranges::upper_bound(pieces, type, {}, &Piece::type);
        };
        const auto loopsBelow = endOf(Piece::Type::LoopBelow);
        const auto toRight = endOf(Piece::Type::ToRight);
        const auto toLeft = endOf(Piece::Type::ToLeft);
        // A loop lies within a longer one; both ends of a longer one go round it.
        const auto length = [](const Piece& piece) { return piece.x.length(); };
        std::ranges::stable_sort(first, loopsBelow, {}, length);
        std::ranges::stable_sort(toLeft, pieces.end(), std::greater{}, length);
        placeLoops({first, loopsBelow});
        placeSteps({loopsBelow, toRight}, 1.0);
        placeSteps({toRight, toLeft}, -1.0);
        placeLoops({toLeft, pieces.end()});
    }

    [[nodiscard]] Index tracks() const { return m_tracks; }

private:
    using Taken = std::map<double, double>;  // disjoint extents: from, to

    [[nodiscard]] bool isFree(Index track, const Extent& x) const
    {
        if (track >= m_taken.size()) {
            return true;
        }
        const Taken& taken = m_taken[track];
        const auto after = taken.lower_bound(x.from);
        return (after == taken.end() || after->first >= x.to + apart) &&
               (after == taken.begin() || std::prev(after)->second + apart <= x.from);
    }

    void take(Piece& piece, Index least)
    {
        Index track = least;
        while (!m_isCrowded && !isFree(track, piece.x)) {
            ++track;
        }
        piece.track = track;
        m_tracks = std::max(m_tracks, track);
        if (!m_isCrowded) {
            m_taken.resize(std::max<std::size_t>(m_taken.size(), track + 1));
            m_taken[track].emplace(piece.x.from, piece.x.to);
        }
    }

    /// Of two steps the same way that overlap, the one that begins further on has to lie above the
    /// other: then they do not cross. So they are placed from the furthest on backwards.
    void placeSteps(std::span<Piece> steps, double way)
    {
        const Index above = m_isCrowded ? m_tracks : 0;
        const auto start = [&](const Piece& piece) { return way > 0 ? piece.x.from : -piece.x.to; };
        const auto end = [&](const Piece& piece) { return way > 0 ? piece.x.to : -piece.x.from; };
        std::ranges::stable_sort(steps, {}, start);
        PrefixMaxima tracks{steps.size()};
        for (std::size_t at = steps.size(); at-- > 0;) {
            const auto reached =
                std::ranges::upper_bound(steps, end(steps[at]) + apart, {}, start) - steps.begin();
            take(steps[at], std::max(above, tracks.ofFirst(static_cast<std::size_t>(reached))) + 1);
            tracks.file(at, steps[at].track);
        }
    }

    void placeLoops(std::span<Piece> loops)
    {
        const Index above = m_tracks;
        Index next = 0;
        for (Piece& loop : loops) {
            take(loop, above + 1 + (m_isCrowded ? next++ : 0));
        }
    }

    bool m_isCrowded = false;
    Index m_tracks = 0;
    std::vector<Taken> m_taken;
};

/// The horizontal pieces of all plans by channel; straight ones have none.
std::vector<std::vector<Piece>> piecesOf(const std::vector<RoutePlan>& plans, Index channels)
{
    std::vector<std::vector<Piece>> pieces(channels);
    for (Index number = 0; number < plans.size(); ++number) {
        const RoutePlan& plan = plans[number];
        for (Index place = 0; place < plan.channels.size(); ++place) {
            const double before = place == 0 ? plan.first.port : plan.passages[place - 1].x;
            const double after =
                place == plan.passages.size() ? plan.second.port : plan.passages[place].x;
            if (before == after) {
                continue;
            }
            Piece piece{.x = {std::min(before, after), std::max(before, after)},
                        .plan = number,
                        .place = place};
            if (plan.type == RoutePlan::Type::Loop) {
                piece.type = plan.first.side == Side::Bottom ? Piece::Type::LoopBelow
                                                             : Piece::Type::LoopAbove;
            } else {
                piece.type = before < after ? Piece::Type::ToRight : Piece::Type::ToLeft;
            }
            pieces[plan.channels[place]].push_back(piece);
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
        const Index tracks = Channel{pieces[number]}.tracks();
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
