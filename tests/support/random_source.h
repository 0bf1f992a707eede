#pragma once

#include "core/model/rates.h"

#include <cstddef>
#include <random>
#include <vector>

namespace cutpoint::tests {

/// Dice.
class RandomSource {
public:
    explicit RandomSource(unsigned seed)
        : m_engine{seed}
    {
    }

    /// Whether something of that probability happens.
    bool chance(double probability) { return std::bernoulli_distribution{probability}(m_engine); }

    /// An integer from `low` to `high`, both included.
    unsigned between(unsigned low, unsigned high)
    {
        return std::uniform_int_distribution<unsigned>{low, high}(m_engine);
    }

    /// One of several, which must not be none.
    template <typename Item>
    const Item& oneOf(const std::vector<Item>& items)
    {
        return items[between(0, static_cast<unsigned>(items.size()) - 1)];
    }

    /// An unavailability strictly between 0 and 1, of magnitudes from 0.5 to 1e-6.
    double unavailability()
    {
        static const std::vector<double> magnitudes{0.5, 0.3, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6};
        return oneOf(magnitudes) * std::uniform_real_distribution{0.7, 1.0}(m_engine);
    }

    /// The same in one of the ways in which files state it.
    Rates rates()
    {
        const double down = unavailability();
        switch (between(0, 2)) {
        case 0:
            return {StatedAvailability{1.0 - down}, {}};
        case 1:
            return {StatedUnavailability{down}, {}};
        default:
            return {StatedTimeToFailure{Hours{2.0 / down - 2.0}}, Hours{2.0}};
        }
    }

private:
    std::mt19937 m_engine;
};

}  // namespace cutpoint::tests
