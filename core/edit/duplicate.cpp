#include "core/edit/duplicate.h"

#include "core/edit/groups.h"
#include "core/edit/insert.h"
#include "core/structure/name_stem.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

using Vertices = std::vector<std::size_t>;

Vertices verticesOf(const TopologyParts& parts, const std::set<ComponentId>& ids)
{
    Vertices vertices;
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        if (ids.contains(parts.components[vertex].id)) {
            vertices.push_back(vertex);
        }
    }
    return vertices;
}

bool canBeReplaced(const Component& component)
{
    return component.kind != Kind::Client && !isShardName(titleOf(component));
}

/// Sees to it that the originals are in a group that a copy can join, where that makes sense.
///
/// @return  of each original, the group's id; empty: none.
std::vector<std::string> groupsToJoin(TopologyParts& parts, const Vertices& originals)
{
    const Grouping grouping = groupingOf(parts);
    TakenNames taken = takenGroupIds(parts);
    std::map<std::uint32_t, std::string> fresh;
    std::vector<std::string> ids;
    ids.reserve(originals.size());
    for (const std::size_t original : originals) {
        const std::uint32_t number = grouping.groupOf[original];
        const ComponentGroup& group = grouping.groups[number];
        if (!group.id.empty() || !canBeReplaced(parts.components[original])) {
            ids.push_back(group.id);
            continue;
        }
        const auto [entry, isNew] = fresh.try_emplace(number);
        if (isNew) {
            const auto members = grouping.members.row(number);
            entry->second = addGroup(parts, taken, {members.begin(), members.end()});
        }
        ids.push_back(entry->second);
    }
    return ids;
}

/// New names for components, of all kinds.
struct Names {
    TakenNames ids;
    TakenNames titles;
};

Names namesIn(const TopologyParts& parts)
{
    Names names;
    for (const Component& component : parts.components) {
        names.ids.add(component.id.value);
        names.titles.add(titleOf(component));
    }
    return names;
}

Component copyOf(const Component& original, Names& names, Point by)
{
    Component copy = original;
    copy.id.value = names.ids.take(original.id.value, '-');
    if (!original.name.empty()) {
        copy.name = names.titles.take(original.name, ' ');
    }
    copy.accepted.reset();
    if (copy.position) {
        copy.position->x += by.x;
        copy.position->y += by.y;
    }
    return copy;
}

/// @param copyOf  by the id of the original, that of the copy.
void repeatConnections(TopologyParts& parts,
                       const std::unordered_map<std::string, std::string>& copyOf)
{
    TakenNames ids;
    for (const NamedConnection& named : parts.connections) {
        ids.add(named.connection.id);
    }
    const std::size_t count = parts.connections.size();
    for (std::size_t number = 0; number < count; ++number) {
        NamedConnection repeated = parts.connections[number];
        const auto from = copyOf.find(repeated.from);
        const auto to = copyOf.find(repeated.to);
        if (from == copyOf.end() && to == copyOf.end()) {
            continue;
        }
        Connection& connection = repeated.connection;
        connection.accepted.reset();
        if (!connection.id.empty()) {
            connection.id = ids.take(connection.id, '-');
        }
        addConnection(parts, from == copyOf.end() ? repeated.from : from->second,
                      to == copyOf.end() ? repeated.to : to->second, std::move(connection));
    }
}

}  // namespace

std::vector<Duplicate> duplicateComponents(TopologyParts& parts, const std::set<ComponentId>& ids,
                                           Point by)
{
    const Vertices originals = verticesOf(parts, ids);
    if (originals.empty()) {
        return {};
    }
    const std::vector<std::string> groups = groupsToJoin(parts, originals);
    Names names = namesIn(parts);
    std::vector<Duplicate> duplicates;
    duplicates.reserve(originals.size());
    std::unordered_map<std::string, std::string> copies;
    for (std::size_t number = 0; number < originals.size(); ++number) {
        const Component& original = parts.components[originals[number]];
        Component copy = copyOf(original, names, by);
        copy.group = groups[number];
        copies.emplace(original.id.value, copy.id.value);
        duplicates.push_back(
            {.original = original.id, .copy = copy.id, .standsIn = !copy.group.empty()});
        parts.components.push_back(std::move(copy));
    }
    repeatConnections(parts, copies);
    return duplicates;
}

}  // namespace cutpoint
