#include "core/edit/stand_ins.h"

#include "core/edit/groups.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

using Vertices = std::vector<std::size_t>;

/// The chosen components and all that they are tied to by replication, in file order.
Vertices withReplicas(const TopologyParts& parts, const std::set<ComponentId>& ids)
{
    std::unordered_multimap<std::string_view, std::string_view> ties;
    for (const NamedConnection& named : parts.connections) {
        if (named.connection.kind == ConnectionKind::Replication) {
            ties.emplace(named.from, named.to);
            ties.emplace(named.to, named.from);
        }
    }
    std::set<std::string_view> reached;
    std::vector<std::string_view> open;
    for (const ComponentId& id : ids) {
        reached.insert(id.value);
        open.emplace_back(id.value);
    }
    while (!open.empty()) {
        const auto [begin, end] = ties.equal_range(open.back());
        open.pop_back();
        for (auto tie = begin; tie != end; ++tie) {
            if (reached.insert(tie->second).second) {
                open.push_back(tie->second);
            }
        }
    }
    Vertices vertices;
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        if (reached.contains(parts.components[vertex].id.value)) {
            vertices.push_back(vertex);
        }
    }
    return vertices;
}

/// The group that all of them share that have one by name or replication; empty: none, or several.
std::string sharedGroup(const Grouping& grouping, const Vertices& vertices)
{
    std::set<std::string> ids;
    for (const std::size_t vertex : vertices) {
        ids.insert(grouping.groups[grouping.groupOf[vertex]].id);
    }
    ids.erase(std::string{});
    return ids.size() == 1 ? *ids.begin() : std::string{};
}

/// All that replicate with another.
std::set<std::string_view> replicasIn(const TopologyParts& parts)
{
    std::set<std::string_view> replicas;
    for (const NamedConnection& named : parts.connections) {
        if (named.connection.kind == ConnectionKind::Replication) {
            replicas.insert({named.from, named.to});
        }
    }
    return replicas;
}

/// Gives those a group of their own that are still taken for stand-ins of their look-alikes.
///
/// @return  their ids.
std::vector<ComponentId> takeFromLookAlikes(TopologyParts& parts, const Vertices& freed)
{
    std::vector<ComponentId> alone;
    const Grouping grouping = groupingOf(parts);
    TakenNames taken = takenGroupIds(parts);
    for (const std::size_t vertex : freed) {
        if (grouping.members.row(grouping.groupOf[vertex]).size() > 1) {
            addGroup(parts, taken, {vertex});
            alone.push_back(parts.components[vertex].id);
        }
    }
    return alone;
}

}  // namespace

std::string groupAsStandIns(TopologyParts& parts, const std::set<ComponentId>& ids,
                            std::string_view group)
{
    const Vertices members = withReplicas(parts, ids);
    if (members.empty()) {
        return {};
    }
    const std::set<std::string> before = groupsWithMembers(parts);
    std::string id = group.empty() ? sharedGroup(groupingOf(parts), members) : std::string{group};
    if (id.empty()) {
        TakenNames taken = takenGroupIds(parts);
        id = addGroup(parts, taken, members);
    }
    for (const std::size_t member : members) {
        parts.components[member].group = id;
    }
    dropEmptiedGroups(parts, before);
    return id;
}

Ungrouping ungroup(TopologyParts& parts, const std::set<ComponentId>& ids)
{
    const std::set<std::string> before = groupsWithMembers(parts);
    const std::set<std::string_view> replicas = replicasIn(parts);
    const Grouping grouping = groupingOf(parts);
    Ungrouping result;
    Vertices freed;
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        Component& component = parts.components[vertex];
        const bool hasOthers = grouping.members.row(grouping.groupOf[vertex]).size() > 1;
        if (!hasOthers || !ids.contains(component.id)) {
            continue;
        }
        if (replicas.contains(component.id.value)) {
            result.tied.push_back(component.id);
            continue;
        }
        component.group.clear();
        result.freed.push_back(component.id);
        freed.push_back(vertex);
    }
    if (!freed.empty()) {
        dropEmptiedGroups(parts, before);
        result.alone = takeFromLookAlikes(parts, freed);
    }
    return result;
}

void setRequired(TopologyParts& parts, std::string_view group,
                 std::optional<std::uint32_t> required)
{
    const auto found = std::ranges::find(parts.groups, group, &Group::id);
    if (found != parts.groups.end()) {
        found->required = required;
    } else if (required) {
        Group stated;
        stated.id = group;
        stated.required = required;
        parts.groups.push_back(std::move(stated));
    }
}

}  // namespace cutpoint
