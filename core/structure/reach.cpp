#include "core/structure/reach.h"

#include <algorithm>
#include <utility>

namespace cutpoint {

std::vector<bool> reachableFrom(const StructureFunction& function, std::vector<std::uint32_t> from)
{
    return markFrom(function.components.size(), std::move(from),
                    [&](std::uint32_t component, const auto& visit) {
                        for (const Arc& arc : function.arcsFrom(component)) {
                            visit(arc.to);
                        }
                    });
}

std::vector<bool> leadingTo(const StructureFunction& function, std::vector<std::uint32_t> to)
{
    return markFrom(function.components.size(), std::move(to),
                    [&](std::uint32_t component, const auto& visit) {
                        for (const std::uint32_t arc : function.incoming.row(component)) {
                            visit(function.arcs[arc].from);
                        }
                    });
}

std::vector<bool> neededBy(const StructureFunction& function, std::vector<std::uint32_t> users)
{
    return markFrom(function.components.size(), std::move(users),
                    [&](std::uint32_t component, const auto& visit) {
                        for (const std::uint32_t index : function.requirementsOf.row(component)) {
                            std::ranges::for_each(function.requirements[index].members, visit);
                        }
                    });
}

std::vector<std::uint32_t> entryMembers(const StructureFunction& function)
{
    std::vector<std::uint32_t> members;
    for (const EntryGroup& entry : function.entries) {
        members.insert(members.end(), entry.members.begin(), entry.members.end());
    }
    return members;
}

std::vector<std::uint32_t> targetMembers(const StructureFunction& function, const EntryGroup& entry)
{
    std::vector<std::uint32_t> members;
    for (const std::uint32_t target : entry.targets) {
        const auto& more = function.targets[target].members;
        members.insert(members.end(), more.begin(), more.end());
    }
    return members;
}

}  // namespace cutpoint
