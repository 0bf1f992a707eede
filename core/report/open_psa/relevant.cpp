#include "core/report/open_psa/relevant.h"

#include <algorithm>

namespace cutpoint::open_psa {

std::vector<bool> findRelevant(const StructureFunction& function)
{
    const std::size_t size = function.components.size();
    std::vector<bool> isRelevant(size, false);
    std::vector<std::uint32_t> open;
    const auto mark = [&](std::uint32_t component) {
        if (!isRelevant[component]) {
            isRelevant[component] = true;
            open.push_back(component);
        }
    };
    for (const EntryGroup& entry : function.entries) {
        std::ranges::for_each(entry.members, mark);
    }
    while (!open.empty()) {
        const std::uint32_t component = open.back();
        open.pop_back();
        if (function.semantics == Semantics::Flow) {
            for (const Arc& arc : function.arcsFrom(component)) {
                mark(arc.to);
            }
            continue;
        }
        for (const std::uint32_t index : function.requirementsOf.row(component)) {
            std::ranges::for_each(function.requirements[index].members, mark);
        }
    }
    return isRelevant;
}

std::vector<bool> leadingToTargets(const StructureFunction& function, const EntryGroup& entry)
{
    std::vector<bool> leads(function.components.size(), false);
    std::vector<std::uint32_t> open;
    const auto mark = [&](std::uint32_t component) {
        if (!leads[component]) {
            leads[component] = true;
            open.push_back(component);
        }
    };
    for (const std::uint32_t target : entry.targets) {
        std::ranges::for_each(function.targets[target].members, mark);
    }
    while (!open.empty()) {
        const std::uint32_t component = open.back();
        open.pop_back();
        for (const std::uint32_t arc : function.incoming.row(component)) {
            mark(function.arcs[arc].from);
        }
    }
    return leads;
}

std::optional<std::uint32_t> onCycle(const StructureFunction& function)
{
    std::vector<bool> isRelevant = findRelevant(function);
    if (function.semantics == Semantics::Flow) {
        std::vector<bool> leads(isRelevant.size(), false);
        for (const EntryGroup& entry : function.entries) {
            const std::vector<bool> more = leadingToTargets(function, entry);
            for (std::size_t component = 0; component < leads.size(); ++component) {
                leads[component] = leads[component] || more[component];
            }
        }
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
