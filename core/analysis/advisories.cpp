#include "core/analysis/advisories.h"

#include "core/analysis/critical_points.h"
#include "core/analysis/unit_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

/// In the order of the report.
using UnitNumber = std::pair<UnitType, std::uint32_t>;

/// The single points of failure of a topology in some reading.
std::vector<UnitNumber> spofsOf(const StructureFunction& function)
{
    const CriticalPoints critical = findCriticalPoints(function);
    std::vector<UnitNumber> spofs;
    const auto add = [&](UnitType type, const std::vector<bool>& isSpof) {
        for (std::uint32_t number = 0; number < isSpof.size(); ++number) {
            if (isSpof[number]) {
                spofs.emplace_back(type, number);
            }
        }
    };
    add(UnitType::Component, critical.isSpof);
    add(UnitType::Connection, critical.points.links);
    add(UnitType::Domain, critical.isSharedDomain);
    return spofs;
}

}  // namespace

std::vector<Advisory> findAdvisories(const Topology& topology, const Compiled& compiled,
                                     const std::vector<Spof>& spofs)
{
    if (compiled.function.semantics != Semantics::Flow) {
        return {};
    }
    std::set<UnitName> listed;
    for (const Spof& spof : spofs) {
        listed.insert(spof.unit);
    }
    const UnitNames names{topology, compiled.function};
    std::map<UnitNumber, std::string> messages;
    const auto read = [&](const CompileOptions& reading, const std::string& message) {
        const Compiled stricter = compile(topology, reading);
        if (stricter.outcome != CompileOutcome::Complete) {
            return;
        }
        for (const UnitNumber& unit : spofsOf(stricter.function)) {
            if (!listed.contains(names.nameOf(unit.first, unit.second))) {
                messages.try_emplace(unit, message);
            }
        }
    };
    read({.semantics = Semantics::Dependency, .infersLookAlikes = true, .ends = {}},
         "would be a single point of failure if every caller needed all that it calls: traffic "
         "finds another path around it");
    const bool hasInferred =
        std::ranges::find(compiled.grouping.groups, GroupOrigin::Inferred,
                          &ComponentGroup::origin) != compiled.grouping.groups.end();
    if (hasInferred) {
        read({.semantics = Semantics::Flow, .infersLookAlikes = false, .ends = {}},
             "would be a single point of failure if the components that look alike were not "
             "stand-ins for one another");
    }
    std::vector<Advisory> advisories;
    advisories.reserve(messages.size());
    for (const auto& [unit, message] : messages) {
        advisories.push_back({.id = names.nameOf(unit.first, unit.second).id,
                              .message = names.titleOf(unit.first, unit.second) + ' ' + message});
    }
    return advisories;
}

}  // namespace cutpoint
