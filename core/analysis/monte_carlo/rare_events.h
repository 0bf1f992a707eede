#pragma once

#include "core/structure/lanes.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>

namespace cutpoint {

/// Random numbers of a simulation: the same for the same seed.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine{seed}
    {
    }

    /// Evenly in (0, 1).
    [[nodiscard]] double roll()
    {
        constexpr double step = 0x1p-53;
        return (static_cast<double>(m_engine() >> 11U) + 0.5) * step;
    }

private:
    std::mt19937_64 m_engine;
};

/// Something that happens in every lane by itself with one probability: counts the lanes up to the
/// next time, so that rare events cost nothing where they do not happen.
class RareEvents {
public:
    /// @param probability  in [0, 1].
    RareEvents(double probability, Dice& dice)
        : m_probability{probability}
        , m_scale{1.0 / std::log1p(-probability)}
    {
        m_ahead = gap(dice);
    }

    /// Resets the lanes first … last − 1 in which it happens.
    void happen(Lanes& lanes, std::size_t first, std::size_t last, Dice& dice)
    {
        const std::uint64_t room = last - first;
        std::uint64_t place = m_ahead;
        while (place < room) {
            lanes.reset(first + place);
            place += 1 + gap(dice);
        }
        m_ahead = place - room;
    }

private:
    /// How many times it does not happen before it does.
    [[nodiscard]] std::uint64_t gap(Dice& dice) const
    {
        if (m_probability >= 1.0) {
            return 0;
        }
        constexpr double never = 1e18;
        const double lanes = m_probability > 0.0 ? std::log(dice.roll()) * m_scale : never;
        return static_cast<std::uint64_t>(lanes < never ? lanes : never);
    }

    double m_probability;
    double m_scale;  ///< 1 / log(1 − probability).
    std::uint64_t m_ahead = 0;
};

}  // namespace cutpoint
