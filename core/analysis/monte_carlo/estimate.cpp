#include "core/analysis/monte_carlo/estimate.h"

#include "core/analysis/monte_carlo/confidence.h"
#include "core/analysis/monte_carlo/cut_search.h"
#include "core/analysis/monte_carlo/failing_units.h"
#include "core/analysis/monte_carlo/likelihood.h"
#include "core/analysis/monte_carlo/proposal.h"
#include "core/analysis/monte_carlo/state_drawing.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>
#include <utility>

namespace cutpoint {
namespace {

/// What is kept of the weights in one share of the lanes.
struct Stratum {
    std::size_t lanes = 0;  ///< In every pass.
    double sum = 0.0;
    double sumOfSquares = 0.0;

    void add(double weight)
    {
        sum += weight;
        sumOfSquares += weight * weight;
    }
};

/// A weighted mean over states drawn from a proposal.
class WeightedMean {
public:
    WeightedMean(FailingUnits& units, const Proposal& proposal, std::uint64_t seed)
        : m_units{units}
        , m_proposal{proposal}
        , m_drawing{units, proposal, seed}
        , m_likelihood{units, proposal}
        , m_strata{Stratum{proposal.asIs}, Stratum{proposal.forced}, Stratum{proposal.flat()}}
    {
    }

    void drawOnce()
    {
        const DrawnStates& drawn = m_drawing.next();
        const Lanes fails = ~m_units.worksIn(drawn.up);
        ++m_passes;
        if (fails == Lanes::none()) {
            return;
        }
        m_hits += fails.size();
        const auto weights = m_likelihood.weights(drawn, fails);
        fails.forEach([&](std::size_t lane) {
            const std::size_t which = lane < m_proposal.asIs                       ? 0
                                      : lane < m_proposal.asIs + m_proposal.forced ? 1
                                                                                   : 2;
            m_strata[which].add(weights[lane]);
            m_largest = std::max(m_largest, weights[lane]);
        });
    }

    [[nodiscard]] std::size_t passes() const { return m_passes; }

    [[nodiscard]] Estimate estimate() const
    {
        const auto states = static_cast<double>(m_passes * Lanes::count);
        Estimate result{.states = m_passes * Lanes::count};
        if (m_proposal.asIs == Lanes::count) {
            result.down = static_cast<double>(m_hits) / states;
            std::tie(result.low, result.high) = intervalOfShare(m_hits, result.states);
            return result;
        }
        double variance = 0.0;
        for (const Stratum& stratum : m_strata) {
            result.down += stratum.sum / states;
            variance += varianceOf(stratum) / states / states;
        }
        if (result.down > 0.0) {
            constexpr double leastRelative = 1e-12;  // all weights equal: rounding is what is left
            const double least = result.down * leastRelative;
            std::tie(result.low, result.high) =
                intervalOfMean(result.down, std::max(variance, least * least), m_largest / states);
        } else {
            result.high = intervalOfShare(0, m_passes * m_proposal.asIs).second;
        }
        return result;
    }

private:
    /// Of the sum of a stratum's weights.
    [[nodiscard]] double varianceOf(const Stratum& stratum) const
    {
        const auto count = static_cast<double>(stratum.lanes * m_passes);
        if (count < 2.0) {
            return 0.0;
        }
        const double mean = stratum.sum / count;
        const double spread = stratum.sumOfSquares - stratum.sum * mean;
        return std::max(0.0, spread) * count / (count - 1.0);
    }

    FailingUnits& m_units;
    const Proposal& m_proposal;
    StateDrawing m_drawing;
    Likelihood m_likelihood;
    std::array<Stratum, 3> m_strata;
    std::size_t m_passes = 0;
    std::uint64_t m_hits = 0;
    double m_largest = 0.0;
};

bool isPreciseEnough(const Estimate& estimate, double precision)
{
    return estimate.down > 0.0 && estimate.high - estimate.low <= 2.0 * precision * estimate.down;
}

/// Looks at the interval after 2, 4, 8 … times as many passes as at first.
Estimate run(FailingUnits& units, const Proposal& proposal, const EstimateOptions& options)
{
    constexpr std::size_t firstLook = 64;
    WeightedMean mean{units, proposal, options.seed};
    do {
        mean.drawOnce();
        const bool isTimeToLook = mean.passes() >= firstLook && std::has_single_bit(mean.passes());
        if (isTimeToLook && isPreciseEnough(mean.estimate(), options.precision)) {
            break;
        }
    } while (mean.passes() < options.mostPasses && !options.stop.stop_requested());
    return mean.estimate();
}

/// Whether the system fails so often that nothing has to be forced.
bool isFrequent(FailingUnits& units, const EstimateOptions& options)
{
    constexpr std::size_t passes = 16;
    constexpr double frequent = 0.01;
    const Proposal asIs;
    WeightedMean mean{units, asIs, ~options.seed};
    for (std::size_t pass = 0; pass < passes && !options.stop.stop_requested(); ++pass) {
        mean.drawOnce();
    }
    return mean.passes() > 0 && mean.estimate().down > frequent;
}

Estimate byMixture(const StructureFunction& function, const UnitRates& rates, FailingUnits& units,
                   const CriticalUnits& critical, const EstimateOptions& options)
{
    constexpr double failuresInFlatLane = 4.0;
    const TimeLimit limit{options.stop, options.searchLimit};
    LikelyCuts cuts = findLikelyCuts(function, rates, units, critical,
                                     {.seed = options.seed, .stop = limit.token()});
    Proposal proposal{.asIs = Lanes::count / 8,
                      .forced = Lanes::count / 2,
                      .scale = scaleFor(units.units(), failuresInFlatLane),
                      .sets = std::move(cuts.sets)};
    if (proposal.sets.empty()) {
        proposal.asIs += std::exchange(proposal.forced, 0);
    }
    Estimate estimate = run(units, proposal, options);
    estimate.isComplete = cuts.isSettled;
    estimate.high = cuts.isSettled ? std::min(1.0, estimate.high + cuts.doubtful) : 1.0;
    return estimate;
}

/// Lanes of units, components, links and what an evaluation keeps.
std::size_t bytesFor(const StructureFunction& function)
{
    constexpr std::size_t copies = 5;
    return (function.components.size() + function.links.size() + function.domains.size()) *
           sizeof(Lanes) * copies;
}

}  // namespace

std::optional<Estimate> estimateUnavailability(const StructureFunction& function,
                                               const UnitRates& rates,
                                               const CriticalUnits& critical,
                                               const EstimateOptions& options)
{
    if (bytesFor(function) > options.memoryLimit || options.stop.stop_requested()) {
        return std::nullopt;
    }
    FailingUnits units{function, rates};
    if (units.units().empty()) {
        return Estimate{.high = 0.0};
    }
    if (isFrequent(units, options)) {
        const Proposal asIs;
        return run(units, asIs, options);
    }
    return byMixture(function, rates, units, critical, options);
}

}  // namespace cutpoint
