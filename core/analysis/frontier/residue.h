#pragma once

#include <cstdint>

namespace cutpoint::frontier {

/// A number modulo the prime 2^61 − 1. A polynomial that is not zero is not zero at a random point
/// either, except by a chance of its degree in 2^61: the question whether a unit has any influence
/// gets a plain answer where rounding and underflow would blur it.
///
/// Source: J. Schwartz, "Fast probabilistic algorithms for verification of polynomial identities",
/// Journal of the ACM 27(4), 1980, doi:10.1145/322217.322225.
class Residue {
public:
    static constexpr std::uint64_t prime = (std::uint64_t{1} << 61U) - 1;

    constexpr Residue() = default;
    constexpr explicit Residue(std::uint64_t value)
        : m_value{value % prime}
    {
    }

    [[nodiscard]] constexpr std::uint64_t value() const { return m_value; }

    friend constexpr Residue operator+(Residue one, Residue other)
    {
        return Residue{one.m_value + other.m_value};
    }
    friend constexpr Residue operator-(Residue one, Residue other)
    {
        return Residue{one.m_value + prime - other.m_value};
    }
    friend constexpr Residue operator*(Residue one, Residue other)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide product = Wide{one.m_value} * other.m_value;
        return Residue{static_cast<std::uint64_t>(product & prime) +
                       static_cast<std::uint64_t>(product >> 61U)};
    }
    constexpr Residue& operator+=(Residue other) { return *this = *this + other; }
    friend constexpr bool operator==(Residue, Residue) = default;

private:
    std::uint64_t m_value = 0;
};

}  // namespace cutpoint::frontier
