#include "core/edit/remove.h"

#include "core/edit/groups.h"

#include <algorithm>
#include <string>

namespace cutpoint {
namespace {

/// Members of a group that is named after a tied component say so themselves before that goes.
void keepNamesOfTies(TopologyParts& parts, const std::set<ComponentId>& removed)
{
    const bool isNamed = std::ranges::any_of(
        parts.groups, [&](const Group& group) { return removed.contains(ComponentId{group.id}); });
    if (!isNamed) {
        return;
    }
    const Grouping grouping = groupingOf(parts);
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        const ComponentGroup& group = grouping.groups[grouping.groupOf[vertex]];
        const bool losesName =
            removed.contains(ComponentId{group.id}) &&
            std::ranges::find(parts.groups, group.id, &Group::id) != parts.groups.end();
        if (losesName) {
            parts.components[vertex].group = group.id;
        }
    }
}

}  // namespace

Removal removeParts(TopologyParts& parts, const std::set<ComponentId>& components,
                    const std::set<ConnectionKey>& connections)
{
    const std::set<std::string> before = groupsWithMembers(parts);
    keepNamesOfTies(parts, components);
    Removal removal;
    removal.connections = std::erase_if(parts.connections, [&](const NamedConnection& named) {
        return connections.contains(named.key) || components.contains(ComponentId{named.from}) ||
               components.contains(ComponentId{named.to});
    });
    removal.components = std::erase_if(parts.components, [&](const Component& component) {
        return components.contains(component.id);
    });
    removal.groups = dropEmptiedGroups(parts, before);
    return removal;
}

}  // namespace cutpoint
