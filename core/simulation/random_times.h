#pragma once

#include "core/analysis/monte_carlo/rare_events.h"
#include "core/simulation/long_run.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace cutpoint {

/// Draws times: the same for the same seed.
class RandomTimes {
public:
    RandomTimes(std::uint64_t seed, RepairShape repair)
        : m_dice{seed}
        , m_repair{repair}
    {
    }

    /// Evenly in (0, 1).
    [[nodiscard]] double share() { return m_dice.roll(); }

    /// Until something happens that happens so often.
    ///
    /// @param rate  >= 0, in any unit of time; 0: never.
    [[nodiscard]] double until(double rate)
    {
        return rate > 0.0 ? -std::log(share()) / rate : std::numeric_limits<double>::infinity();
    }

    /// Until something is repaired.
    [[nodiscard]] double repair(double mean)
    {
        if (m_repair == RepairShape::Exponential) {
            return -std::log(share()) * mean;
        }
        const double radius = std::sqrt(-2.0 * std::log(share()));  // Box and Muller, 1958
        const double normal = radius * std::cos(2.0 * std::numbers::pi * share());
        return mean * std::exp(logNormalSpread * (normal - logNormalSpread / 2.0));
    }

private:
    Dice m_dice;
    RepairShape m_repair;
};

}  // namespace cutpoint
