#include "core/layout/card_bands.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double narrowestGap = 8.0;
constexpr double beyondCards = 40.0;  // how far to the sides of the picture routes may go
constexpr double beyondBands = 32.0;  // how far above and below

}  // namespace

CardBands::CardBands(std::span<const Rectangle> cards)
    : m_bandOf(cards.size())
{
    std::vector<Index> byTop(cards.size());
    std::iota(byTop.begin(), byTop.end(), Index{0});
    std::ranges::stable_sort(byTop, {}, [&](Index card) { return cards[card].y; });
    for (const Index card : byTop) {
        const Rectangle& area = cards[card];
        if (m_bands.empty() || area.y >= m_bands.back().y.to) {
            m_bands.push_back({.y = {area.y, area.bottom()}, .isRagged = false, .taken = {}});
        }
        Band& band = m_bands.back();
        band.isRagged = band.isRagged || area.y != band.y.from || area.bottom() != band.y.to;
        band.y.to = std::max(band.y.to, area.bottom());
        m_bandOf[card] = static_cast<Index>(m_bands.size() - 1);
    }
    takeColumns(cards);
}

void CardBands::takeColumns(std::span<const Rectangle> cards)
{
    m_reach = {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (std::size_t card = 0; card < cards.size(); ++card) {
        const Extent x{cards[card].x, cards[card].right()};
        m_bands[m_bandOf[card]].taken.push_back(x);
        m_reach.from = std::min(m_reach.from, x.from - beyondCards);
        m_reach.to = std::max(m_reach.to, x.to + beyondCards);
    }
    for (Band& band : m_bands) {
        std::ranges::sort(band.taken, {}, &Extent::from);
        std::vector<Extent> merged;
        for (const Extent& x : band.taken) {
            if (!merged.empty() && x.from < merged.back().to + narrowestGap) {
                merged.back().to = std::max(merged.back().to, x.to);
            } else {
                merged.push_back(x);
            }
        }
        band.taken = std::move(merged);
    }
}

Extent CardBands::channel(Index channel) const
{
    const double from =
        channel == 0 ? m_bands.front().y.from - beyondBands : m_bands[channel - 1].y.to;
    const double to = channel == count() ? from + beyondBands : m_bands[channel].y.from;
    return {from, to};
}

bool CardBands::isClear(Index band, const Extent& x) const
{
    const auto& taken = m_bands[band].taken;
    const auto after = std::ranges::lower_bound(taken, x.to, {}, &Extent::from);
    return after == taken.begin() || std::prev(after)->to <= x.from;
}

Extent CardBands::gap(const Band& band, std::size_t number) const
{
    return {number == 0 ? m_reach.from : band.taken[number - 1].to,
            number == band.taken.size() ? m_reach.to : band.taken[number].from};
}

std::optional<Extent> CardBands::gapNear(Index band, double target, const Extent& x) const
{
    const Band& at = m_bands[band];
    const auto usable = [&](std::size_t number) -> std::optional<Extent> {
        const Extent whole = gap(at, number);
        const Extent inside{std::max(whole.from, x.from), std::min(whole.to, x.to)};
        return inside.length() >= narrowestGap ? std::optional{inside} : std::nullopt;
    };
    const auto distance = [&](const Extent& inside) {
        return std::max({inside.from - target, target - inside.to, 0.0});
    };
    const auto after = std::ranges::upper_bound(at.taken, target, {}, &Extent::from);
    const auto start = static_cast<std::size_t>(after - at.taken.begin());
    std::optional<Extent> right;
    for (std::size_t number = start; number <= at.taken.size() && !right; ++number) {
        if (gap(at, number).from > x.to) {
            break;
        }
        right = usable(number);
    }
    std::optional<Extent> left;
    for (std::size_t number = start; number-- > 0 && !left;) {
        if (gap(at, number).to < x.from) {
            break;
        }
        left = usable(number);
    }
    if (!left || !right) {
        return left ? left : right;
    }
    return distance(*left) < distance(*right) ? left : right;
}

}  // namespace cutpoint::layout
