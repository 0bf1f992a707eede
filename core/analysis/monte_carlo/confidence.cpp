#include "core/analysis/monte_carlo/confidence.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>

namespace cutpoint {
namespace {

constexpr double tail = 0.025;

}  // namespace

std::pair<double, double> intervalOfShare(std::uint64_t hits, std::uint64_t trials)
{
    const auto seen = static_cast<double>(hits);
    const auto missed = static_cast<double>(trials - hits);
    return {hits == 0 ? 0.0 : boost::math::ibeta_inv(seen, missed + 1.0, tail),
            hits == trials ? 1.0 : boost::math::ibetac_inv(seen + 1.0, missed, tail)};
}

std::pair<double, double> intervalOfMean(double mean, double variance, double largest)
{
    const double shape = mean * mean / variance;
    const double mostMean = mean + largest;
    const double mostVariance = variance + largest * largest;
    const double mostShape = mostMean * mostMean / mostVariance;
    return {boost::math::gamma_p_inv(shape, tail) * variance / mean,
            std::min(1.0, boost::math::gamma_q_inv(mostShape, tail) * mostVariance / mostMean)};
}

}  // namespace cutpoint
