#include "core/analysis/standby_chain.h"

#include "core/analysis/component_unavailability.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace cutpoint {
namespace {

/// The rates between numbers of failed instances, per mean time to repair.
class Rates {
public:
    explicit Rates(const StandbyChain& chain)
        : m_chain{chain}
        , m_failure{chain.down / (1.0 - chain.down)}
        , m_spares{chain.instances - chain.required}
    {
    }

    /// Out of `failed` to one more.
    [[nodiscard]] double failing(std::uint32_t failed) const
    {
        const bool hasSleepers = m_chain.mode == StandbyMode::Cold && failed <= m_spares;
        return m_failure * (hasSleepers ? m_chain.required : m_chain.instances - failed);
    }

    /// Out of `failed` to one fewer.
    [[nodiscard]] double repairing(std::uint32_t failed) const
    {
        return std::min(failed, m_chain.crews.value_or(failed));
    }

    /// Of one instance that serves.
    [[nodiscard]] double failure() const { return m_failure; }
    [[nodiscard]] std::uint32_t spares() const { return m_spares; }

private:
    const StandbyChain& m_chain;
    double m_failure;
    std::uint32_t m_spares;
};

/// The probability of every number of failed instances. The weights rise up to one of them and fall
/// from there on, since failing gets no quicker and repairing no slower with every failure.
std::vector<double> statesOf(const StandbyChain& chain, const Rates& rates)
{
    std::vector<double> weights(std::size_t{chain.instances} + 1, 0.0);
    std::uint32_t likeliest = 0;
    while (likeliest < chain.instances &&
           rates.failing(likeliest) > rates.repairing(likeliest + 1)) {
        ++likeliest;
    }
    weights[likeliest] = 1.0;
    for (std::uint32_t failed = likeliest; failed < chain.instances; ++failed) {
        weights[failed + 1] =
            weights[failed] * (rates.failing(failed) / rates.repairing(failed + 1));
    }
    for (std::uint32_t failed = likeliest; failed > 0; --failed) {
        weights[failed - 1] =
            weights[failed] * (rates.repairing(failed) / rates.failing(failed - 1));
    }
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) {
        weight /= sum;
    }
    return weights;
}

}  // namespace

ChainFigures solve(const StandbyChain& chain)
{
    if (chain.down == 0.0) {
        return {};
    }
    if (chain.down == 1.0) {
        return {.structural = 1.0};
    }
    const Rates rates{chain};
    const std::vector<double> states = statesOf(chain, rates);
    const std::uint32_t spares = rates.spares();
    const auto firstLost = states.begin() + spares + 1;
    const double withSpare = std::accumulate(states.begin(), firstLost - 1, 0.0);
    const bool areAllActive = chain.mode == StandbyMode::Active;

    ChainFigures figures;
    const bool isIndependent = chain.mode != StandbyMode::Cold && !chain.crews;
    figures.structural =
        isIndependent
            ? ofSomeRequired(Availability::fromDown(chain.down), chain.instances, chain.required)
                  .down()
            : std::min(1.0, std::accumulate(firstLost, states.end(), 0.0));
    figures.failovers = rates.failure() * withSpare * (areAllActive ? 1.0 : chain.required);
    for (std::uint32_t failed = 1; failed <= spares; ++failed) {
        const double share = areAllActive ? 1.0 / (chain.instances - failed + 1.0) : 1.0;
        figures.failbacks += states[failed] * rates.repairing(failed) * share;
    }
    figures.losses = states[spares] * rates.failing(spares);
    return figures;
}

}  // namespace cutpoint
