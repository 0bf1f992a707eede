#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

namespace cutpoint {

/// Adds to ranges of places and asks for single ones, by additions only: no digits cancel.
///
/// Cost: O(log places) for either.
class RangeSums {
public:
    explicit RangeSums(std::size_t size)
        : m_leaves{std::bit_ceil(std::max<std::size_t>(size, 1))}
        , m_sums(2 * m_leaves, 0.0)
    {
    }

    /// Adds to the places first … last − 1.
    void add(std::size_t first, std::size_t last, double amount)
    {
        for (first += m_leaves, last += m_leaves; first < last; first /= 2, last /= 2) {
            if (first % 2 != 0) {
                m_sums[first++] += amount;
            }
            if (last % 2 != 0) {
                m_sums[--last] += amount;
            }
        }
    }

    [[nodiscard]] double at(std::size_t place) const
    {
        double sum = 0.0;
        for (place += m_leaves; place > 0; place /= 2) {
            sum += m_sums[place];
        }
        return sum;
    }

private:
    std::size_t m_leaves;
    std::vector<double> m_sums;
};

}  // namespace cutpoint
