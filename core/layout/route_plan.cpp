#include "core/layout/route_plan.h"

#include "core/layout/bends.h"
#include "core/layout/card_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double besideCards = 12.0;    // how far from cards a passage keeps where there is room
constexpr Index farthestAttached = 64;  // bands

class Planner {
public:
    Planner(std::span<const Rectangle> cards, const CardBands& bands)
        : m_cards(cards)
        , m_bands(bands)
        , m_index(cards)
        , m_leftNeighbour(cards.size(), none)
    {
        std::vector<std::vector<Index>> rows(bands.count());
        for (Index card = 0; card < cards.size(); ++card) {
            rows[bands.bandOf(card)].push_back(card);
        }
        for (auto& row : rows) {
            std::ranges::stable_sort(row, {}, [&](Index card) { return cards[card].x; });
            for (std::size_t at = 1; at < row.size(); ++at) {
                m_leftNeighbour[row[at]] = row[at - 1];
            }
        }
    }

    [[nodiscard]] RoutePlan plan(const Arc& arc) const
    {
        const Index fromBand = m_bands.bandOf(arc.from);
        const Index toBand = m_bands.bandOf(arc.to);
        const bool isTurned =
            fromBand == toBand ? m_cards[arc.to].x < m_cards[arc.from].x : toBand < fromBand;
        const Index first = isTurned ? arc.to : arc.from;
        const Index second = isTurned ? arc.from : arc.to;
        RoutePlan plan =
            fromBand == toBand ? besideEachOther(first, second) : aboveEachOther(first, second);
        plan.isTurned = isTurned;
        return plan;
    }

private:
    [[nodiscard]] Extent columnOf(Index card) const
    {
        return {m_cards[card].x, m_cards[card].right()};
    }

    [[nodiscard]] RoutePlan between(Index first, Side firstSide, Index second,
                                    Side secondSide) const
    {
        RoutePlan plan;
        plan.first = {first, firstSide, middleOf(m_cards[first], firstSide)};
        plan.second = {second, secondSide, middleOf(m_cards[second], secondSide)};
        return plan;
    }

    [[nodiscard]] RoutePlan besideEachOther(Index first, Index second) const
    {
        const Rectangle& left = m_cards[first];
        const Rectangle& right = m_cards[second];
        if (m_bands.isRagged(m_bands.bandOf(first))) {
            return bestBend(first, second);
        }
        if (m_leftNeighbour[second] == first && left.right() <= right.x) {
            RoutePlan plan = between(first, Side::Right, second, Side::Left);
            plan.type = RoutePlan::Type::Bend;
            plan.bend = (left.right() + right.x) / 2;
            return plan;
        }
        const Index band = m_bands.bandOf(first);
        const Side side = band == 0 ? Side::Bottom : Side::Top;
        RoutePlan plan = between(first, side, second, side);
        plan.type = RoutePlan::Type::Loop;
        plan.channels = {side == Side::Top ? band : band + 1};
        return plan;
    }

    /// Whether the card can be left vertically without touching another one of its band.
    [[nodiscard]] bool isOpen(Index card, Side side) const
    {
        const Index band = m_bands.bandOf(card);
        if (!m_bands.isRagged(band)) {
            return true;
        }
        const Rectangle& area = m_cards[card];
        const double from = side == Side::Bottom ? area.bottom() : m_bands.band(band).from;
        const double to = side == Side::Bottom ? m_bands.band(band).to : area.y;
        return !m_index.hasCardIn({area.x, from, area.width, to - from},
                                  [&](Index other) { return other != card; });
    }

    [[nodiscard]] RoutePlan aboveEachOther(Index upper, Index lower) const
    {
        if (!isOpen(upper, Side::Bottom) || !isOpen(lower, Side::Top)) {
            return bestBend(upper, lower);
        }
        RoutePlan plan = between(upper, Side::Bottom, lower, Side::Top);
        const Index top = m_bands.bandOf(upper);
        const Index bottom = m_bands.bandOf(lower);
        // The last band below the upper card, and the first above the lower one, that a straight
        // line reaches.
        Index reachedDown = top;
        while (reachedDown + 1 < bottom && reachedDown - top < farthestAttached &&
               m_bands.isClear(reachedDown + 1, columnOf(upper))) {
            ++reachedDown;
        }
        Index reachedUp = bottom;
        while (reachedUp - 1 > top && bottom - reachedUp < farthestAttached &&
               m_bands.isClear(reachedUp - 1, columnOf(lower))) {
            --reachedUp;
        }
        if (reachedUp <= reachedDown + 1) {
            plan.channels = {reachedUp};
            return plan;
        }
        const double target = plan.second.port + (plan.first.port < plan.second.port ? -1 : 1);
        addPassages(plan, m_bands, {.above = top, .below = bottom}, target);
        return plan;
    }

    [[nodiscard]] std::size_t hitsOf(const RoutePlan& plan, Index first, Index second) const
    {
        const std::vector<Point> points = pointsOfBend(plan, m_cards[first], m_cards[second]);
        std::size_t hits = 0;
        for (std::size_t at = 1; at < points.size(); ++at) {
            const Point& one = points[at - 1];
            const Point& other = points[at];
            const Rectangle line{std::min(one.x, other.x), std::min(one.y, other.y),
                                 std::abs(one.x - other.x), std::abs(one.y - other.y)};
            hits += m_index.hasCardIn(line, [](Index) { return true; }) ? 1 : 0;
        }
        return hits;
    }

    [[nodiscard]] RoutePlan bestBend(Index first, Index second) const
    {
        std::vector<RoutePlan> plans = bendsBetween(m_cards[first], m_cards[second]);
        std::size_t fewest = SIZE_MAX;
        RoutePlan best;
        for (RoutePlan& plan : plans) {
            const std::size_t hits = hitsOf(plan, first, second);
            if (hits < fewest) {
                fewest = hits;
                best = std::move(plan);
            }
            if (hits == 0) {
                break;
            }
        }
        best.first.card = first;
        best.second.card = second;
        return best;
    }

    std::span<const Rectangle> m_cards;
    const CardBands& m_bands;
    CardIndex m_index;
    std::vector<Index> m_leftNeighbour;
};

}  // namespace

void addPassages(RoutePlan& plan, const CardBands& bands, const BandPair& between, double target)
{
    constexpr Extent anywhere{std::numeric_limits<double>::lowest(),
                              std::numeric_limits<double>::max()};
    plan.channels.push_back(between.above + 1);
    Passage passage{.firstBand = between.above + 1, .lastBand = between.above, .free = anywhere};
    const auto finish = [&] {
        const double margin = std::min(besideCards, passage.free.length() / 2);
        passage.x = std::clamp(target, passage.free.from + margin, passage.free.to - margin);
        plan.passages.push_back(passage);
        plan.channels.push_back(passage.lastBand + 1);
    };
    for (Index band = between.above + 1; band < between.below; ++band) {
        auto gap = bands.gapNear(band, target, passage.free);
        if (!gap) {
            finish();
            passage = {.firstBand = band, .lastBand = band, .free = anywhere};
            gap = bands.gapNear(band, target, anywhere);
        }
        passage.free = *gap;
        passage.lastBand = band;
    }
    finish();
}

std::vector<RoutePlan> planRoutes(std::span<const Rectangle> cards, const CardBands& bands,
                                  std::span<const Arc> arcs)
{
    const Planner planner{cards, bands};
    std::vector<RoutePlan> plans;
    plans.reserve(arcs.size());
    for (const Arc& arc : arcs) {
        plans.push_back(planner.plan(arc));
    }
    return plans;
}

}  // namespace cutpoint::layout
