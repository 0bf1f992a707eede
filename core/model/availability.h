#pragma once

#include <compare>
#include <optional>
#include <stdexcept>

namespace cutpoint {

/// The long-run fraction of time a thing is up, kept as its *un*availability.
///
/// Near one, an availability has lost the digits that matter: 0.999999999999999 is known to one
/// digit, 1e-15 to sixteen. There is no conversion from or to double, so a percentage cannot be
/// taken for a fraction by accident.
class Availability {
public:
    /// Never down.
    constexpr Availability() = default;

    /// @param up  fraction of time up, in [0, 1].
    /// @throws std::domain_error  if `up` is NaN or outside [0, 1].
    [[nodiscard]] static constexpr Availability fromUp(double up)
    {
        return Availability{1.0 - checked(up)};
    }

    /// @param down  fraction of time down, in [0, 1].
    /// @throws std::domain_error  if `down` is NaN or outside [0, 1].
    [[nodiscard]] static constexpr Availability fromDown(double down)
    {
        return Availability{checked(down)};
    }

    /// Fraction of time up, in [0, 1]; rounded, where `down` is not.
    [[nodiscard]] constexpr double up() const noexcept { return 1.0 - m_down; }

    /// Fraction of time down, in [0, 1].
    [[nodiscard]] constexpr double down() const noexcept { return m_down; }

    /// The better availability is the greater one.
    friend constexpr auto operator<=>(Availability one, Availability other)
    {
        return other.m_down <=> one.m_down;
    }
    friend constexpr bool operator==(Availability, Availability) = default;

private:
    constexpr explicit Availability(double down)
        : m_down{down}
    {
    }

    /// Written so that NaN, which compares false with everything, is refused.
    static constexpr double checked(double fraction)
    {
        if (!(fraction >= 0.0 && fraction <= 1.0)) {
            throw std::domain_error{"a fraction of time lies between 0 and 1"};
        }
        return fraction;
    }

    double m_down = 0.0;
};

}  // namespace cutpoint
