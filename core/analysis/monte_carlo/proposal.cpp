#include "core/analysis/monte_carlo/proposal.h"

#include <algorithm>
#include <cmath>

namespace cutpoint {

double flattened(double probability, double scale)
{
    constexpr double mostOften = 0.5;
    if (probability <= 0.0) {
        return 0.0;
    }
    return std::max(probability, std::min(mostOften, scale * std::sqrt(std::sqrt(probability))));
}

double scaleFor(const std::vector<FailingUnit>& units, double failures)
{
    constexpr int halvings = 80;
    double low = 0.0;
    double high = 1e9;
    for (int step = 0; step < halvings; ++step) {
        const double middle = (low + high) / 2.0;
        double sum = 0.0;
        for (const FailingUnit& unit : units) {
            sum += flattened(unit.down, middle);
        }
        (sum < failures ? low : high) = middle;
    }
    return high;
}

}  // namespace cutpoint
