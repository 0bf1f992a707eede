#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint {

/// 512 states of one thing side by side, a bit each: set where it is up.
///
/// Plain loops over a fixed number of words: the compiler turns them into vector instructions.
class Lanes {
public:
    static constexpr std::size_t count = 512;

    [[nodiscard]] static constexpr Lanes none() { return {}; }

    [[nodiscard]] static constexpr Lanes all()
    {
        Lanes lanes;
        lanes.m_words.fill(UINT64_MAX);
        return lanes;
    }

    [[nodiscard]] bool test(std::size_t lane) const
    {
        return (m_words[lane / wordBits] >> (lane % wordBits) & 1U) != 0;
    }

    void set(std::size_t lane) { m_words[lane / wordBits] |= bitOf(lane); }
    void reset(std::size_t lane) { m_words[lane / wordBits] &= ~bitOf(lane); }

    /// Sets the lane of that number and all after it.
    void setFrom(std::size_t first)
    {
        std::size_t word = first / wordBits;
        m_words[word] |= UINT64_MAX << first % wordBits;
        while (++word < words) {
            m_words[word] = UINT64_MAX;
        }
    }

    /// Resets them.
    void resetFrom(std::size_t first)
    {
        std::size_t word = first / wordBits;
        m_words[word] &= ~(UINT64_MAX << first % wordBits);
        while (++word < words) {
            m_words[word] = 0;
        }
    }

    /// Calls `visit` with the number of every lane that is set, ascending.
    template <typename Visit>
    void forEach(const Visit& visit) const
    {
        for (std::size_t word = 0; word < words; ++word) {
            for (std::uint64_t left = m_words[word]; left != 0; left &= left - 1) {
                visit(word * wordBits + static_cast<std::size_t>(std::countr_zero(left)));
            }
        }
    }

    /// How many lanes are set.
    [[nodiscard]] std::size_t size() const
    {
        std::size_t set = 0;
        for (const std::uint64_t word : m_words) {
            set += static_cast<std::size_t>(std::popcount(word));
        }
        return set;
    }

    Lanes& operator&=(const Lanes& other)
    {
        for (std::size_t word = 0; word < words; ++word) {
            m_words[word] &= other.m_words[word];
        }
        return *this;
    }

    Lanes& operator|=(const Lanes& other)
    {
        for (std::size_t word = 0; word < words; ++word) {
            m_words[word] |= other.m_words[word];
        }
        return *this;
    }

    Lanes& operator^=(const Lanes& other)
    {
        for (std::size_t word = 0; word < words; ++word) {
            m_words[word] ^= other.m_words[word];
        }
        return *this;
    }

    friend Lanes operator&(Lanes one, const Lanes& other) { return one &= other; }
    friend Lanes operator|(Lanes one, const Lanes& other) { return one |= other; }
    friend Lanes operator^(Lanes one, const Lanes& other) { return one ^= other; }
    friend Lanes operator~(Lanes lanes) { return lanes ^= all(); }
    friend bool operator==(const Lanes&, const Lanes&) = default;

private:
    static constexpr std::size_t wordBits = 64;
    static constexpr std::size_t words = count / wordBits;

    static constexpr std::uint64_t bitOf(std::size_t lane)
    {
        return std::uint64_t{1} << lane % wordBits;
    }

    std::array<std::uint64_t, words> m_words{};
};

/// Counts in every lane how many things are up, in binary: digit d of all counts is a Lanes.
class LaneCounter {
public:
    void add(Lanes up)
    {
        for (Lanes& digit : m_digits) {
            const Lanes carry = digit & up;
            digit ^= up;
            up = carry;
            if (up == Lanes::none()) {
                return;
            }
        }
        m_digits.push_back(up);
    }

    /// The lanes whose count is `threshold` or more.
    [[nodiscard]] Lanes atLeast(std::uint32_t threshold) const
    {
        if (threshold == 0) {
            return Lanes::all();
        }
        if (m_digits.size() < 32 && threshold >> m_digits.size() != 0) {
            return Lanes::none();
        }
        Lanes isGreater = Lanes::none();
        Lanes isEqual = Lanes::all();
        for (std::size_t digit = m_digits.size(); digit-- > 0;) {
            if ((threshold >> digit & 1U) != 0) {
                isEqual &= m_digits[digit];
            } else {
                isGreater |= isEqual & m_digits[digit];
                isEqual &= ~m_digits[digit];
            }
        }
        return isGreater | isEqual;
    }

    /// The count of one lane.
    [[nodiscard]] std::size_t countIn(std::size_t lane) const
    {
        std::size_t count = 0;
        for (std::size_t digit = 0; digit < m_digits.size(); ++digit) {
            count |= static_cast<std::size_t>(m_digits[digit].test(lane)) << digit;
        }
        return count;
    }

private:
    std::vector<Lanes> m_digits;  ///< Lowest first.
};

}  // namespace cutpoint
