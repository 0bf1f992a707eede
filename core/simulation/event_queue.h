#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace cutpoint {

/// When each of a fixed number of sources has its next event; the first of them is at hand.
///
/// A tournament: setting a time costs O(log n), the first costs nothing. Of several at the same
/// time the one with the lowest number is first.
class EventQueue {
public:
    /// All sources never have one.
    explicit EventQueue(std::size_t sources)
        : m_leaves{std::bit_ceil(sources < 2 ? std::size_t{2} : sources)}
        , m_times(m_leaves, std::numeric_limits<double>::infinity())
        , m_winner(m_leaves, 0)
    {
        for (std::size_t node = m_leaves - 1; node > 0; --node) {
            m_winner[node] = winnerBelow(node);
        }
    }

    void set(std::uint32_t source, double time)
    {
        m_times[source] = time;
        for (std::size_t node = (m_leaves + source) / 2; node > 0; node /= 2) {
            m_winner[node] = winnerBelow(node);
        }
    }

    [[nodiscard]] std::uint32_t first() const { return m_winner[1]; }
    [[nodiscard]] double firstTime() const { return m_times[first()]; }

private:
    [[nodiscard]] std::uint32_t at(std::size_t node) const
    {
        return node >= m_leaves ? static_cast<std::uint32_t>(node - m_leaves) : m_winner[node];
    }

    [[nodiscard]] std::uint32_t winnerBelow(std::size_t node) const
    {
        const std::uint32_t left = at(2 * node);
        const std::uint32_t right = at(2 * node + 1);
        return m_times[right] < m_times[left] ? right : left;
    }

    std::size_t m_leaves;
    std::vector<double> m_times;
    std::vector<std::uint32_t> m_winner;  ///< Of every inner node, the root being 1.
};

}  // namespace cutpoint
