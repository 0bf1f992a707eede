#include "core/simulation/downtime_batches.h"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cutpoint {
namespace {

constexpr std::size_t mostBatches = 4096;
constexpr std::size_t fewestBatches = 16;
constexpr double tail = 0.025;
constexpr double quantileOfNormal = 1.959963984540054;

/// Of the share of time down, from how the batches differ. Shares throughout, whatever the times.
///
/// @return  empty if there are fewer than two.
std::optional<double> varianceOf(const SeenDowntime& seen)
{
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
        return std::nullopt;
    }
    const auto freedom = static_cast<double>(count - 1);
    const double quantile =
        boost::math::quantile(boost::math::students_t{freedom}, 1.0 - tail) / quantileOfNormal;
    return squares * static_cast<double>(count) / freedom / inBatches * quantile * quantile;
}

/// The quantile of a gamma distribution: the lower one if `side` is −1, the upper one if it is 1.
double quantileOf(double mean, double variance, double side)
{
    // From here on it is all but normal, and the series of the other have too many terms.
    constexpr double nearlyNormal = 1e4;
    constexpr double nearlyNothing = 1e-2;
    const double shape = mean * mean / variance;
    if (!(variance > 0.0) || shape > nearlyNormal) {
        return mean + side * quantileOfNormal * std::sqrt(variance);
    }
    if (side < 0.0) {
        return shape < nearlyNothing ? 0.0
                                     : boost::math::gamma_p_inv(shape, tail) * variance / mean;
    }
    return boost::math::gamma_q_inv(shape, tail) * variance / mean;
}

/// Of a share of the time, some of which may not have been seen.
std::pair<double, double> intervalOfShare(double share, double variance, double longest)
{
    const double low = share > 0.0 ? quantileOf(share, variance, -1.0) : 0.0;
    const double most = share + longest;
    const double high = most > 0.0 ? quantileOf(most, variance + longest * longest, 1.0) : 0.0;
    return {std::clamp(low, 0.0, share), std::clamp(high, share, 1.0)};
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
    const std::optional<double> variance = varianceOf(seen);
    if (!variance) {
        return {0.0, 1.0};
    }
    const double down = std::clamp(seen.down / seen.ran, 0.0, 1.0);
    const double expected = seen.expectedOutage / seen.ran;
    // The same figure seen from either side: the rarer of the two is what is skewed.
    if (down <= 0.5) {
        return intervalOfShare(down, *variance, std::max(expected, seen.longestOutage / seen.ran));
    }
    const auto [low, high] = intervalOfShare(1.0 - down, *variance, expected);
    return {1.0 - high, 1.0 - low};
}

}  // namespace cutpoint
