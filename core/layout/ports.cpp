#include "core/layout/ports.h"

#include "core/layout/bends.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cutpoint::layout {
namespace {

constexpr double portPitch = 20.0;
constexpr double nearestCorner = 16.0;
constexpr double extraAtTop = 10.0;  // beside a straight route: keeps clear of ports straight above
constexpr double same = 0.5;         // px

/// One end of a route at one side of a card.
struct Use {
    Index card = 0;
    Side side = Side::Top;
    double towards = 0.0;  ///< Where the route comes from, along the side.
    Index plan = 0;
    bool isFirst = true;
};

bool isAlong(Side side)
{
    return side == Side::Top || side == Side::Bottom;
}

/// Where the vertical piece lies that the end is joined to; for a bend, where the other card is.
double towardsOf(const RoutePlan& plan, bool isFirst, std::span<const Rectangle> cards)
{
    if (plan.bundle != none && (isFirst || plan.passages.empty())) {
        return plan.towards;
    }
    const RoutePlan::End& end = isFirst ? plan.first : plan.second;
    const RoutePlan::End& other = isFirst ? plan.second : plan.first;
    if (!plan.passages.empty()) {
        return isFirst ? plan.passages.front().x : plan.passages.back().x;
    }
    const Point centre = cards[other.card].centre();
    return isAlong(end.side) ? centre.x : centre.y;
}

std::vector<Use> usesOf(const std::vector<RoutePlan>& plans, std::span<const Rectangle> cards)
{
    std::vector<Use> uses;
    uses.reserve(2 * plans.size());
    for (Index plan = 0; plan < plans.size(); ++plan) {
        for (const bool isFirst : {true, false}) {
            if (!(isFirst ? plans[plan].ownsFirst : plans[plan].ownsSecond)) {
                continue;
            }
            const RoutePlan::End& end = isFirst ? plans[plan].first : plans[plan].second;
            uses.push_back(
                {end.card, end.side, towardsOf(plans[plan], isFirst, cards), plan, isFirst});
        }
    }
    std::ranges::sort(uses, {}, [](const Use& use) {
        return std::tuple{use.card, use.side, use.towards, use.plan};
    });
    return uses;
}

class SideSpreader {
public:
    SideSpreader(std::vector<RoutePlan>& plans, std::span<const Rectangle> cards)
        : m_plans(plans)
        , m_cards(cards)
    {
    }

    /// @param uses  all of one side, sorted.
    void spread(std::span<const Use> uses)
    {
        const Rectangle& card = m_cards[uses.front().card];
        const bool isHorizontal = isAlong(uses.front().side);
        const double middle = middleOf(card, uses.front().side);
        const double reach = (isHorizontal ? card.width : card.height) / 2 - nearestCorner;
        const auto before = std::ranges::partition_point(
            uses, [&](const Use& use) { return use.towards < middle - same; });
        const auto after = std::ranges::partition_point(
            uses, [&](const Use& use) { return use.towards <= middle + same; });
        const std::span straight{before, after};
        if (straight.empty()) {
            placeCentred(uses, middle, reach);
            return;
        }
        const double half = placeCentred(straight, middle, reach);
        const double extra =
            uses.front().side == Side::Top ? std::min(extraAtTop, (reach - half) / 2) : 0.0;
        const double edge = half + extra;
        placeOutwards(std::span{uses.begin(), before}, middle - edge, edge - reach);
        placeOutwards(std::span{after, uses.end()}, middle + edge, reach - edge);
    }

private:
    void set(const Use& use, double port)
    {
        RoutePlan& plan = m_plans[use.plan];
        (use.isFirst ? plan.first : plan.second).port = port;
    }

    /// @return  how far the ports reach to each side.
    double placeCentred(std::span<const Use> uses, double middle, double reach)
    {
        const auto steps = static_cast<double>(uses.size() - 1);
        const double pitch = std::min(portPitch, 2 * reach / std::max(steps, 1.0));
        for (std::size_t at = 0; at < uses.size(); ++at) {
            set(uses[at], middle + (static_cast<double>(at) - steps / 2) * pitch);
        }
        return steps / 2 * pitch;
    }

    /// From `edge` outwards, to the left if `room` is negative.
    void placeOutwards(std::span<const Use> uses, double edge, double room)
    {
        const auto count = static_cast<double>(uses.size());
        const double pitch =
            std::copysign(std::min(portPitch, std::abs(room) / std::max(count, 1.0)), room);
        for (std::size_t at = 0; at < uses.size(); ++at) {
            const std::size_t step = room < 0 ? uses.size() - at : at + 1;
            set(uses[at], edge + static_cast<double>(step) * pitch);
        }
    }

    std::vector<RoutePlan>& m_plans;
    std::span<const Rectangle> m_cards;
};

}  // namespace

void spreadPorts(std::vector<RoutePlan>& plans, std::span<const Rectangle> cards)
{
    const std::vector<Use> uses = usesOf(plans, cards);
    SideSpreader spreader{plans, cards};
    for (std::size_t begin = 0; begin < uses.size();) {
        std::size_t end = begin + 1;
        while (end < uses.size() && uses[end].card == uses[begin].card &&
               uses[end].side == uses[begin].side) {
            ++end;
        }
        spreader.spread(std::span{uses}.subspan(begin, end - begin));
        begin = end;
    }
}

}  // namespace cutpoint::layout
