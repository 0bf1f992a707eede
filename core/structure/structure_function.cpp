#include "core/structure/structure_function.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace cutpoint {
namespace {

/// After how many instances the combination of domains repeats, at most `limit`.
std::uint64_t periodOf(const std::vector<DomainSpread>& spreads, std::uint64_t limit)
{
    std::uint64_t period = 1;
    for (const DomainSpread& spread : spreads) {
        period = std::min(limit, std::lcm(period, std::uint64_t{spread.domains.size()}));
    }
    return period;
}

}  // namespace

std::vector<InstanceClass> instanceClassesOf(const StructureFunction& function,
                                             std::size_t component)
{
    const std::uint64_t instances = function.components[component].instances;
    const auto& spreads = function.spreads[component];
    const std::uint64_t period = periodOf(spreads, instances);
    std::map<std::vector<std::uint32_t>, std::uint32_t> countOf;
    for (std::uint64_t first = 0; first < period; ++first) {
        std::vector<std::uint32_t> domains;
        for (const DomainSpread& spread : spreads) {
            domains.push_back(spread.domains[first % spread.domains.size()]);
        }
        std::ranges::sort(domains);
        const std::uint64_t rounds = instances / period + (first < instances % period ? 1 : 0);
        countOf[std::move(domains)] += static_cast<std::uint32_t>(rounds);
    }
    std::vector<InstanceClass> classes;
    classes.reserve(countOf.size());
    for (const auto& [domains, count] : countOf) {
        classes.push_back({.domains = domains, .count = count});
    }
    return classes;
}

bool livesInOnePlace(const StructureFunction& function, std::size_t component)
{
    return std::ranges::all_of(function.spreads[component], [](const DomainSpread& spread) {
        return spread.domains.size() == 1;
    });
}

std::uint32_t instancesLeft(const StructureFunction& function, std::size_t component,
                            const std::vector<bool>& isLost)
{
    if (livesInOnePlace(function, component)) {
        const bool isDown =
            std::ranges::any_of(function.spreads[component], [&](const DomainSpread& spread) {
                return isLost[spread.domains.front()];
            });
        return isDown ? 0 : function.components[component].instances;
    }
    std::uint32_t left = 0;
    for (const InstanceClass& same : instanceClassesOf(function, component)) {
        const bool isUp = std::ranges::none_of(
            same.domains, [&](std::uint32_t domain) { return isLost[domain]; });
        left += isUp ? same.count : 0;
    }
    return left;
}

}  // namespace cutpoint
