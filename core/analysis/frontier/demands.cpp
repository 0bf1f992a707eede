#include "core/analysis/frontier/demands.h"

#include "core/structure/reach.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

/// Whether two entries that both reach what is required of a group reach each other.
bool meetIn(const TargetGroup& target)
{
    return 2 * std::size_t{target.required} > target.members.size();
}

bool shareTarget(const StructureFunction& function, const EntryGroup& one, const EntryGroup& other)
{
    return std::ranges::any_of(one.targets, [&](std::uint32_t target) {
        return meetIn(function.targets[target]) &&
               std::ranges::find(other.targets, target) != other.targets.end();
    });
}

/// Entries of one member that are all tied to the first by targets that two of them share.
bool areOne(const StructureFunction& function, const std::vector<const EntryGroup*>& entries)
{
    std::vector<bool> isTied(entries.size(), false);
    std::vector<std::size_t> open{0};
    isTied.front() = true;
    std::size_t tied = 1;
    while (!open.empty()) {
        const std::size_t one = open.back();
        open.pop_back();
        for (std::size_t other = 0; other < entries.size(); ++other) {
            if (!isTied[other] && shareTarget(function, *entries[one], *entries[other])) {
                isTied[other] = true;
                ++tied;
                open.push_back(other);
            }
        }
    }
    const bool areSingle = std::ranges::all_of(
        entries, [](const EntryGroup* entry) { return entry->members.size() == 1; });
    return areSingle && tied == entries.size();
}

/// Marks what is both reached and leads on, and leaves the other members out of the groups.
///
/// @param entries  all components that users come in by.
void findRelevant(FlowDemands& demands, const StructureFunction& function,
                  const std::vector<std::uint32_t>& entries)
{
    const std::vector<bool> isReached = reachableFrom(function, entries);
    std::vector<std::uint32_t> members;
    for (TargetGroup& group : demands.groups) {
        std::erase_if(group.members, [&](std::uint32_t member) { return !isReached[member]; });
        members.insert(members.end(), group.members.begin(), group.members.end());
    }
    demands.isRelevant = leadingTo(function, std::move(members));
    for (std::size_t component = 0; component < isReached.size(); ++component) {
        demands.isRelevant[component] = demands.isRelevant[component] && isReached[component];
    }
}

/// Adds an entry and its targets, those that are not there yet.
void addGroups(FlowDemands& demands, const StructureFunction& function, const EntryGroup& entry)
{
    demands.groups.push_back({.members = entry.members, .required = entry.required});
    for (const std::uint32_t number : entry.targets) {
        const TargetGroup& target = function.targets[number];
        if (!demands.isTarget[target.members.front()]) {
            demands.groups.push_back(target);
        }
        for (const std::uint32_t member : target.members) {
            demands.isTarget[member] = true;
        }
    }
}

}  // namespace

std::optional<FlowDemands> demandsOf(const StructureFunction& function)
{
    std::vector<const EntryGroup*> entries;
    for (const EntryGroup& entry : function.entries) {
        if (entry.required > 0 && !entry.targets.empty()) {
            entries.push_back(&entry);
        }
    }
    constexpr std::size_t mostEntries = 64;
    if (entries.empty() || entries.size() > mostEntries ||
        (entries.size() > 1 && !areOne(function, entries))) {
        return std::nullopt;
    }
    FlowDemands demands{.starts = entries.front()->members};
    demands.isTarget.assign(function.components.size(), false);
    std::vector<std::uint32_t> members;
    for (const EntryGroup* entry : entries) {
        members.insert(members.end(), entry->members.begin(), entry->members.end());
        addGroups(demands, function, *entry);
    }
    demands.others.assign(members.begin() + static_cast<std::ptrdiff_t>(demands.starts.size()),
                          members.end());
    findRelevant(demands, function, members);
    return demands;
}

}  // namespace cutpoint::frontier
