#include "core/simulation/downtime_batches.h"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>

namespace cutpoint {
namespace {

constexpr std::size_t mostBatches = 4096;
constexpr std::size_t fewestBatches = 16;
constexpr double tail = 0.025;

/// Of the share of time down, from how the batches differ. Shares throughout, whatever the times.
double varianceOf(const SeenDowntime& seen)
{
    constexpr double quantileOfNormal = 1.959963984540054;
    double squares = 0.0;
    double inBatches = 0.0;
    std::size_t count = 0;
    for (const DowntimeBatches::Result& run : seen.runs) {
        const double length = run.length / seen.ran;
        const double expected = seen.down / seen.ran * length;
        for (const double down : run.down) {
            const double beside = down / seen.ran - expected;
            squares += beside * beside;
            inBatches += length;
            ++count;
        }
    }
    if (count < 2) {
        return 1.0;  // Nothing is known.
    }
    const auto freedom = static_cast<double>(count - 1);
    const double quantile =
        boost::math::quantile(boost::math::students_t{freedom}, 1.0 - tail) / quantileOfNormal;
    return squares * static_cast<double>(count) / freedom / inBatches * quantile * quantile;
}

/// Of a positive sum with that mean and variance, none of which may have been seen.
std::pair<double, double> intervalOfSum(double mean, double variance, double largest)
{
    constexpr double leastRelative = 1e-12;  // all batches equal: rounding is what is left
    const double least = leastRelative * leastRelative * mean * mean;
    const double spread = std::max(variance, least);
    const double mostMean = mean + largest;
    const double mostSpread = spread + largest * largest;
    return {mean > 0.0 ? boost::math::gamma_p_inv(mean * mean / spread, tail) * spread / mean : 0.0,
            mostMean > 0.0 ? boost::math::gamma_q_inv(mostMean * mostMean / mostSpread, tail) *
                                 mostSpread / mostMean
                           : 0.0};
}

}  // namespace

void DowntimeBatches::add(double begin, double end)
{
    while (end / m_length >= static_cast<double>(mostBatches)) {
        halve();
    }
    const auto first = static_cast<std::size_t>(begin / m_length);
    const auto last = static_cast<std::size_t>(end / m_length);
    m_down.resize(std::max(m_down.size(), last + 1), 0.0);
    for (std::size_t batch = first; batch <= last; ++batch) {
        const double from = std::max(begin, static_cast<double>(batch) * m_length);
        const double to = std::min(end, static_cast<double>(batch + 1) * m_length);
        m_down[batch] += std::max(0.0, to - from);
    }
}

void DowntimeBatches::halve()
{
    m_down.resize((m_down.size() + 1) / 2 * 2, 0.0);
    for (std::size_t pair = 0; 2 * pair < m_down.size(); ++pair) {
        m_down[pair] = m_down[2 * pair] + m_down[2 * pair + 1];
    }
    m_down.resize(m_down.size() / 2);
    m_length *= 2.0;
}

DowntimeBatches::Result DowntimeBatches::result(double ran, double wantedLength) const
{
    DowntimeBatches batches = *this;
    while (ran / batches.m_length >= static_cast<double>(mostBatches) ||
           (batches.m_length < wantedLength &&
            ran / batches.m_length >= 2.0 * static_cast<double>(fewestBatches))) {
        batches.halve();
    }
    batches.m_down.resize(static_cast<std::size_t>(ran / batches.m_length), 0.0);
    return {.length = batches.m_length, .down = std::move(batches.m_down)};
}

std::pair<double, double> intervalOfDowntime(const SeenDowntime& seen)
{
    const double variance = varianceOf(seen);
    const double down = std::clamp(seen.down / seen.ran, 0.0, 1.0);
    const double expected = seen.expectedOutage / seen.ran;
    // The same figure seen from either side: the rarer of the two is what is skewed.
    if (down <= 0.5) {
        const double longest = std::max(expected, seen.longestOutage / seen.ran);
        const auto [low, high] = intervalOfSum(down, variance, longest);
        return {std::clamp(low, 0.0, down), std::clamp(high, down, 1.0)};
    }
    const double up = 1.0 - down;
    const auto [low, high] = intervalOfSum(up, variance, expected);
    return {1.0 - std::clamp(high, up, 1.0), 1.0 - std::clamp(low, 0.0, up)};
}

}  // namespace cutpoint
