#include "core/analysis/frontier/drop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cutpoint::frontier {
namespace {

constexpr int lowest = -1100;  ///< Below the exponent of any double.

/// The greatest power of two below which masses add up to no more than `dropped`; 0: none.
double massToSpare(const std::vector<double>& masses, double dropped)
{
    std::array<double, 2 - lowest> sums{};  // by exponent
    for (const double mass : masses) {
        const int exponent = mass > 0.0 ? std::clamp(std::ilogb(mass), lowest, 0) : lowest;
        sums[static_cast<std::size_t>(exponent - lowest)] += mass;
    }
    double sum = 0.0;
    int exponent = lowest;
    for (const double same : sums) {
        sum += same;
        if (sum > dropped) {
            break;
        }
        ++exponent;
    }
    return exponent == lowest ? 0.0 : std::ldexp(1.0, exponent);
}

/// The least mass among the `most` greatest.
double massOfLastKept(std::vector<double> masses, std::size_t most)
{
    const auto last = masses.begin() + static_cast<std::ptrdiff_t>(masses.size() - most);
    std::ranges::nth_element(masses, last);
    return *last;
}

}  // namespace

double massBelowWhichToDrop(const std::vector<double>& masses, double dropped, std::size_t most)
{
    double limit = dropped > 0.0 ? massToSpare(masses, dropped) : 0.0;
    if (most > 0 && masses.size() > most) {
        limit = std::max(limit, massOfLastKept(masses, most));
    }
    return limit;
}

}  // namespace cutpoint::frontier
