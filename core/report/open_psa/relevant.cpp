#include "core/report/open_psa/relevant.h"

#include "core/structure/reach.h"

#include <utility>

namespace cutpoint::open_psa {
namespace {

std::vector<std::uint32_t> targetMembersOfAll(const StructureFunction& function)
{
    std::vector<std::uint32_t> members;
    for (const EntryGroup& entry : function.entries) {
        const std::vector<std::uint32_t> more = targetMembers(function, entry);
        members.insert(members.end(), more.begin(), more.end());
    }
    return members;
}

}  // namespace

std::vector<bool> findRelevant(const StructureFunction& function)
{
    std::vector<std::uint32_t> entries = entryMembers(function);
    return function.semantics == Semantics::Flow ? reachableFrom(function, std::move(entries))
                                                 : neededBy(function, std::move(entries));
}

std::optional<std::uint32_t> onCycle(const StructureFunction& function)
{
    std::vector<bool> isRelevant = findRelevant(function);
    if (function.semantics == Semantics::Flow) {
        const std::vector<bool> leads = leadingTo(function, targetMembersOfAll(function));
        for (std::size_t component = 0; component < leads.size(); ++component) {
            isRelevant[component] = isRelevant[component] && leads[component];
        }
    }
    for (std::uint32_t component = 0; component < isRelevant.size(); ++component) {
        const std::uint32_t set = function.sets.setOf[component];
        if (isRelevant[component] && function.membersOfSets.row(set).size() > 1) {
            return component;
        }
    }
    return std::nullopt;
}

}  // namespace cutpoint::open_psa
