#include "core/simulation/site_counter.h"

#include <algorithm>

namespace cutpoint {

void increment(SiteCounter& counter, const std::string& site, std::uint64_t by)
{
    counter.counts[site] += by;
}

SiteCounter merged(const SiteCounter& one, const SiteCounter& other)
{
    SiteCounter both = one;
    for (const auto& [site, count] : other.counts) {
        std::uint64_t& known = both.counts[site];
        known = std::max(known, count);
    }
    return both;
}

std::uint64_t totalOf(const SiteCounter& counter)
{
    std::uint64_t total = 0;
    for (const auto& [site, count] : counter.counts) {
        total += count;
    }
    return total;
}

void change(TwoWayCounter& counter, const std::string& site, std::int64_t by)
{
    if (by >= 0) {
        increment(counter.up, site, static_cast<std::uint64_t>(by));
    } else {
        increment(counter.down, site, std::uint64_t{0} - static_cast<std::uint64_t>(by));
    }
}

TwoWayCounter merged(const TwoWayCounter& one, const TwoWayCounter& other)
{
    return {.up = merged(one.up, other.up), .down = merged(one.down, other.down)};
}

std::int64_t totalOf(const TwoWayCounter& counter)
{
    return static_cast<std::int64_t>(totalOf(counter.up) - totalOf(counter.down));
}

}  // namespace cutpoint
