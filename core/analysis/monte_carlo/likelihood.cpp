#include "core/analysis/monte_carlo/likelihood.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint {
namespace {

constexpr double laneCount = Lanes::count;

/// Logarithms of how much more often a unit is up, and down, in a flat lane.
struct FlatRatio {
    double up = 0.0;
    double down = 0.0;
};

FlatRatio flatRatioOf(double down, double scale)
{
    const double flat = flattened(down, scale);
    if (flat == down) {
        return {};
    }
    return {.up = std::log1p(-flat) - std::log1p(-down), .down = std::log(flat / down)};
}

}  // namespace

Likelihood::Likelihood(const FailingUnits& units, const Proposal& proposal)
    : m_units{units}
    , m_proposal{proposal}
{
    for (const ForcedSet& set : proposal.sets) {
        m_sumOfSets += set.probability;
    }
    m_ifUp.reserve(units.units().size());
    m_ifDown.reserve(units.units().size());
    for (const FailingUnit& unit : units.units()) {
        const FlatRatio ratio = flatRatioOf(unit.down, proposal.scale);
        m_allUp += ratio.up;
        m_ifUp.push_back(ratio.up);
        m_ifDown.push_back(ratio.down - ratio.up);
    }
}

std::array<double, Lanes::count> Likelihood::weights(const DrawnStates& drawn,
                                                     const Lanes& wanted) const
{
    Factors ratios{};
    wanted.forEach(
        [&](std::size_t lane) { ratios[lane] = static_cast<double>(m_proposal.asIs) / laneCount; });
    if (m_proposal.flat() > 0) {
        addFlat(ratios, drawn, wanted);
    }
    if (m_proposal.forced > 0) {
        addForced(ratios, drawn, wanted);
    }
    wanted.forEach([&](std::size_t lane) { ratios[lane] = 1.0 / ratios[lane]; });
    return ratios;
}

void Likelihood::addFlat(Factors& ratios, const DrawnStates& drawn, const Lanes& wanted) const
{
    Factors logarithms{};
    for (std::size_t unit = 0; unit < drawn.up.size(); ++unit) {
        (~drawn.up[unit] & wanted).forEach([&](std::size_t lane) {
            logarithms[lane] += m_ifDown[unit];
        });
    }
    for (const Shortage& shortage : drawn.shortages) {
        const FlatRatio ratio = flatRatioOf(shortage.down, m_proposal.scale);
        const bool isUp = drawn.up[shortage.unit].test(shortage.lane);
        logarithms[shortage.lane] += isUp ? ratio.up : ratio.down;
        logarithms[shortage.lane] -= m_ifUp[shortage.unit];
        logarithms[shortage.lane] -= isUp ? 0.0 : m_ifDown[shortage.unit];
    }
    const double share = static_cast<double>(m_proposal.flat()) / laneCount;
    wanted.forEach(
        [&](std::size_t lane) { ratios[lane] += share * std::exp(m_allUp + logarithms[lane]); });
}

void Likelihood::addForced(Factors& ratios, const DrawnStates& drawn, const Lanes& wanted) const
{
    Lanes isShort;
    for (const Shortage& shortage : drawn.shortages) {
        isShort.set(shortage.lane);
    }
    const double share = static_cast<double>(m_proposal.forced) / laneCount / m_sumOfSets;
    for (const ForcedSet& set : m_proposal.sets) {
        Lanes down = wanted;
        for (const std::uint32_t unit : set.units) {
            down &= ~drawn.up[unit];
        }
        down.forEach([&](std::size_t lane) {
            // Without a shortage, the set is down as often as it says.
            ratios[lane] +=
                share * (isShort.test(lane) ? timesLikelier(set, lane, drawn.shortages) : 1.0);
        });
    }
}

double Likelihood::timesLikelier(const ForcedSet& set, std::size_t lane,
                                 const std::vector<Shortage>& shortages) const
{
    const auto keyOf = [](const Shortage& shortage) {
        return std::pair{shortage.unit, std::size_t{shortage.lane}};
    };
    double probability = 1.0;
    for (const std::uint32_t unit : set.units) {
        const std::pair wanted{unit, lane};
        const auto found = std::ranges::lower_bound(shortages, wanted, {}, keyOf);
        const bool isShort = found != shortages.end() && keyOf(*found) == wanted;
        probability *= isShort ? found->down : m_units.units()[unit].down;
    }
    return set.probability / probability;
}

}  // namespace cutpoint
