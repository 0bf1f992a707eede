#include "core/analysis/component_unavailability.h"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace cutpoint {
namespace {

/// The probability that `least` or more of a few instances are down, term by term.
double summed(std::uint32_t instances, std::uint32_t least, double q, double p)
{
    double choose = 1.0;  // instances over down
    for (std::uint32_t down = 0; down < least; ++down) {
        choose *= static_cast<double>(instances - down) / (down + 1.0);
    }
    double sum = 0.0;
    for (std::uint32_t down = least; down <= instances; ++down) {
        sum += choose * std::pow(q, down) * std::pow(p, instances - down);
        choose *= static_cast<double>(instances - down) / (down + 1.0);
    }
    return std::min(sum, 1.0);
}

}  // namespace

Availability ofSomeRequired(Availability instance, std::uint32_t instances, std::uint32_t required)
{
    const double q = instance.down();
    const double p = instance.up();
    if (required == 0 || (q == 0.0 && instances >= required)) {
        return Availability::fromDown(0.0);
    }
    if (instances < required || q == 1.0) {
        return Availability::fromDown(1.0);
    }
    const std::uint32_t least = instances - required + 1;
    constexpr std::uint32_t few = 50;
    if (instances <= few) {
        return Availability::fromDown(summed(instances, least, q, p));
    }
    return Availability::fromDown(
        boost::math::ibeta(static_cast<double>(least), static_cast<double>(required), q));
}

}  // namespace cutpoint
