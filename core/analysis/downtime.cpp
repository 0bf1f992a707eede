#include "core/analysis/downtime.h"

#include <cmath>

namespace cutpoint {

Downtime downtimeOf(Availability availability, double yearDays)
{
    constexpr double day = 24.0 * 3600.0;
    const double down = availability.down();
    return {.year = down * yearDays * day,
            .month = down * 30.0 * day,
            .week = down * 7.0 * day,
            .day = down * day};
}

std::optional<double> ninesOf(Availability availability)
{
    if (availability.down() == 0.0) {
        return std::nullopt;
    }
    return std::abs(std::log10(availability.down()));  // never -0
}

}  // namespace cutpoint
