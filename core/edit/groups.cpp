#include "core/edit/groups.h"

#include "core/edit/insert.h"
#include "core/structure/call_graph.h"

#include <algorithm>
#include <string_view>

namespace cutpoint {
namespace {

Grouping groupingOf(const TopologyParts& parts, bool infersLookAlikes)
{
    const Topology topology = assemble(parts);
    return groupComponents(topology, callGraphOf(topology), {.infersLookAlikes = infersLookAlikes});
}

/// "Web" of "Web 2" and "web-2"; a name of digits alone stays.
std::string_view withoutNumber(std::string_view name)
{
    const std::size_t last = name.find_last_not_of("0123456789");
    if (last == std::string_view::npos) {
        return name;
    }
    const std::size_t end =
        last + 1 == name.size() ? last : name.substr(0, last + 1).find_last_not_of(" -_");
    return end == std::string_view::npos ? name : name.substr(0, end + 1);
}

/// What both begin with, in whole words.
std::string_view commonWords(std::string_view one, std::string_view other)
{
    const auto isEnd = [](std::string_view name, std::size_t at) {
        return at == name.size() || name[at] == ' ';
    };
    const auto differs = std::ranges::mismatch(one, other);
    auto end = static_cast<std::size_t>(differs.in1 - one.begin());
    while (end > 0 && !(isEnd(one, end) && isEnd(other, end))) {
        --end;
    }
    return one.substr(0, end);
}

std::string nameFor(const TopologyParts& parts, const std::vector<std::size_t>& members)
{
    const Component& first = parts.components[members.front()];
    std::string_view name = withoutNumber(titleOf(first));
    bool isOneKind = true;
    for (const std::size_t member : members) {
        name = commonWords(name, withoutNumber(titleOf(parts.components[member])));
        isOneKind = isOneKind && parts.components[member].kind == first.kind;
    }
    if (!name.empty()) {
        return std::string{name};
    }
    std::string title{isOneKind ? titleOf(first.kind) : "stand-ins"};
    if (title.front() >= 'a' && title.front() <= 'z') {
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    }
    return title;
}

}  // namespace

Grouping groupingOf(const TopologyParts& parts)
{
    return groupingOf(parts, parts.properties.semantics == Semantics::Flow);
}

TakenNames takenGroupIds(const TopologyParts& parts)
{
    TakenNames taken;
    for (const Group& group : parts.groups) {
        taken.add(group.id);
    }
    for (const Component& component : parts.components) {
        taken.add(component.id.value);  // Names the group of what it replicates with.
        taken.add(component.group);
    }
    for (const NamedConnection& named : parts.connections) {
        taken.add(named.connection.group);
    }
    return taken;
}

std::string addGroup(TopologyParts& parts, TakenNames& taken,
                     const std::vector<std::size_t>& members)
{
    const std::string name = nameFor(parts, members);
    std::string id = taken.take(freshId({}, name) + "-group", '-');
    for (const std::size_t member : members) {
        parts.components[member].group = id;
    }
    Group& group = parts.groups.emplace_back();
    group.id = id;
    group.name = name;
    return id;
}

std::set<std::string> groupsWithMembers(const TopologyParts& parts)
{
    std::set<std::string> ids;
    if (!parts.groups.empty()) {
        for (const ComponentGroup& group : groupingOf(parts, false).groups) {
            ids.insert(group.id);
        }
    }
    return ids;
}

std::size_t dropEmptiedGroups(TopologyParts& parts, const std::set<std::string>& before)
{
    if (parts.groups.empty()) {
        return 0;
    }
    std::set<std::string> used = groupsWithMembers(parts);
    for (const NamedConnection& named : parts.connections) {
        used.insert(named.connection.group);
    }
    return std::erase_if(parts.groups, [&](const Group& group) {
        return before.contains(group.id) && !used.contains(group.id);
    });
}

}  // namespace cutpoint
