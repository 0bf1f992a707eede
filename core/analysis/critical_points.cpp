#include "core/analysis/critical_points.h"

#include "core/analysis/domain_points.h"

#include <algorithm>

namespace cutpoint {

CriticalPoints findCriticalPoints(const StructureFunction& function)
{
    const Losses none = noLosses(function);
    CriticalPoints found;
    found.points = findSinglePoints(function, none);
    found.isSpof.assign(function.components.size(), false);
    found.isChokePoint.assign(function.components.size(), false);
    for (std::size_t component = 0; component < function.components.size(); ++component) {
        const Multiplicity& counts = function.components[component];
        if (found.points.components[component] && !counts.neverFails) {
            const bool isSingle = counts.instances == counts.required;
            (isSingle ? found.isSpof : found.isChokePoint)[component] = true;
        }
    }
    found.units = {.components = found.points.components,
                   .links = found.points.links,
                   .domains = findDomainPoints(function, none, found.points.components, {})};
    found.isSharedDomain = findDomainPoints(function, none, found.points.components, found.isSpof);
    found.spofsOfDomain.resize(function.domains.size());
    for (std::uint32_t domain = 0; domain < function.domains.size(); ++domain) {
        if (found.units.domains[domain]) {
            std::ranges::copy_if(componentsLostWith(function, none, domain),
                                 std::back_inserter(found.spofsOfDomain[domain]),
                                 [&](std::uint32_t component) { return found.isSpof[component]; });
        }
    }
    return found;
}

}  // namespace cutpoint
