#include "core/analysis/single_points.h"
#include "core/analysis/working_set.h"
#include "core/structure/evaluate.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// Tries the loss of candidates, 512 at a time.
///
/// @param lanesOf  which lanes of some states a candidate has.
template <typename LanesOf>
void tryEach(const StructureFunction& function, const UnitStates& base,
             const std::vector<std::uint32_t>& candidates, std::vector<bool>& points,
             const LanesOf& lanesOf)
{
    for (std::size_t first = 0; first < candidates.size(); first += Lanes::count) {
        const std::size_t count = std::min(Lanes::count, candidates.size() - first);
        UnitStates states = base;
        for (std::size_t lane = 0; lane < count; ++lane) {
            lanesOf(states, candidates[first + lane]).reset(lane);
        }
        const Lanes works = evaluate(function, states).works;
        for (std::size_t lane = 0; lane < count; ++lane) {
            points[candidates[first + lane]] = !works.test(lane);
        }
    }
}

/// Those in the working set that are not known to be needed.
std::vector<std::uint32_t> candidatesOf(const std::vector<bool>& workingSet,
                                        const std::vector<bool>& needed)
{
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t number = 0; number < workingSet.size(); ++number) {
        if (workingSet[number] && !needed[number]) {
            candidates.push_back(number);
        }
    }
    return candidates;
}

}  // namespace

SinglePoints findDependencySinglePoints(const StructureFunction& function, const Losses& lost)
{
    const WorkingSet needs = findPlainNeeds(function, lost);
    const WorkingSet workingSet = findWorkingSet(function, lost);
    const UnitStates base = statesAfter(function, lost);
    SinglePoints points{.components = needs.components,
                        .links = needs.links,
                        .isArticulation = std::vector<bool>(function.components.size(), false),
                        .isLinkArticulation = std::vector<bool>(function.links.size(), false)};
    tryEach(function, base, candidatesOf(workingSet.components, points.components),
            points.components, [](UnitStates& states, std::uint32_t component) -> Lanes& {
                return states.componentUp[component];
            });
    tryEach(function, base, candidatesOf(workingSet.links, points.links), points.links,
            [](UnitStates& states, std::uint32_t link) -> Lanes& { return states.linkUp[link]; });
    return points;
}

SinglePoints findSinglePoints(const StructureFunction& function, const Losses& lost)
{
    return function.semantics == Semantics::Flow ? findFlowSinglePoints(function, lost)
                                                 : findDependencySinglePoints(function, lost);
}

}  // namespace cutpoint
