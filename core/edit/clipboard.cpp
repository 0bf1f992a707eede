#include "core/edit/clipboard.h"

#include "core/edit/groups.h"
#include "core/edit/insert.h"
#include "core/io/read_topology.h"
#include "core/io/write_topology.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cutpoint {
namespace {

/// Has those say so themselves that are in a stated group by replication alone: they may lose the
/// component after which it is named.
void nameGroupsOfTies(TopologyParts& parts)
{
    if (parts.groups.empty()) {
        return;
    }
    const Grouping grouping = groupingOf(parts);
    for (std::size_t vertex = 0; vertex < parts.components.size(); ++vertex) {
        const std::string& id = grouping.groups[grouping.groupOf[vertex]].id;
        if (std::ranges::find(parts.groups, id, &Group::id) != parts.groups.end()) {
            parts.components[vertex].group = id;
        }
    }
}

void keepStatementsInUse(TopologyParts& parts)
{
    std::set<std::string> groups;
    std::set<DomainKey> domains;
    std::set<std::string> layers;
    for (const Component& component : parts.components) {
        groups.insert(component.group);
        layers.insert(component.layer);
        for (const Placement& placement : component.domains) {
            for (const std::string& name : placement.names) {
                domains.insert({.dimension = placement.dimension, .name = name});
            }
        }
    }
    for (const NamedConnection& named : parts.connections) {
        groups.insert(named.connection.group);
    }
    std::erase_if(parts.groups, [&](const Group& group) { return !groups.contains(group.id); });
    std::erase_if(parts.domains,
                  [&](const Domain& domain) { return !domains.contains(domain.key); });
    std::erase_if(parts.properties.layers,
                  [&](const std::string& layer) { return !layers.contains(layer); });
}

void renameComponents(const TopologyParts& parts, TopologyParts& added)
{
    TakenNames ids;
    TakenNames titles;
    for (const Component& component : parts.components) {
        ids.add(component.id.value);
        titles.add(titleOf(component));
    }
    std::map<std::string, std::string> renamed;
    for (Component& component : added.components) {
        std::string& id = renamed[component.id.value];
        id = ids.take(component.id.value, '-');
        component.id.value = id;
        if (!component.name.empty()) {
            component.name = titles.take(component.name, ' ');
        }
    }
    for (NamedConnection& named : added.connections) {
        named.from = renamed.at(named.from);
        named.to = renamed.at(named.to);
    }
}

void renameGroups(const TopologyParts& parts, TopologyParts& added)
{
    TakenNames taken = takenGroupIds(parts);
    std::map<std::string, std::string> renamed{{std::string{}, std::string{}}};
    const auto rename = [&](std::string& id) {
        const auto [entry, isNew] = renamed.try_emplace(id);
        if (isNew) {
            entry->second = taken.take(id, '-');
        }
        id = entry->second;
    };
    for (Group& group : added.groups) {
        rename(group.id);
    }
    for (Component& component : added.components) {
        rename(component.group);
    }
    for (NamedConnection& named : added.connections) {
        rename(named.connection.group);
    }
}

void renameConnections(const TopologyParts& parts, TopologyParts& added)
{
    TakenNames taken;
    for (const NamedConnection& named : parts.connections) {
        taken.add(named.connection.id);
    }
    for (NamedConnection& named : added.connections) {
        if (!named.connection.id.empty()) {
            named.connection.id = taken.take(named.connection.id, '-');
        }
    }
}

}  // namespace

std::string clipboardText(const TopologyParts& parts, const std::set<ComponentId>& ids)
{
    TopologyParts chosen = parts;
    nameGroupsOfTies(chosen);
    chosen.properties = {};
    chosen.properties.semantics = parts.properties.semantics;
    chosen.properties.layers = parts.properties.layers;
    std::erase_if(chosen.components,
                  [&](const Component& component) { return !ids.contains(component.id); });
    std::erase_if(chosen.connections, [&](const NamedConnection& named) {
        return !ids.contains(ComponentId{named.from}) || !ids.contains(ComponentId{named.to});
    });
    keepStatementsInUse(chosen);
    return writeTopology(assemble(std::move(chosen)));
}

ClipboardContent readClipboard(std::string_view text)
{
    ReadResult result = readTopology(text);
    if (!result.topology) {
        return {.parts = std::nullopt, .problem = "The clipboard holds no topology."};
    }
    if (result.topology->componentCount() == 0) {
        return {.parts = std::nullopt, .problem = "The clipboard holds no component."};
    }
    return {.parts = takeApart(std::move(*result.topology)), .problem = {}};
}

std::vector<ComponentId> pasteParts(TopologyParts& parts, TopologyParts added, Point by)
{
    nameGroupsOfTies(added);
    renameComponents(parts, added);
    renameGroups(parts, added);
    renameConnections(parts, added);
    std::vector<ComponentId> ids;
    ids.reserve(added.components.size());
    for (Component& component : added.components) {
        if (component.position) {
            component.position->x += by.x;
            component.position->y += by.y;
        }
        ids.push_back(component.id);
        parts.components.push_back(std::move(component));
    }
    for (NamedConnection& named : added.connections) {
        addConnection(parts, named.from, named.to, std::move(named.connection));
    }
    parts.groups.insert(parts.groups.end(), added.groups.begin(), added.groups.end());
    for (Domain& domain : added.domains) {
        if (std::ranges::find(parts.domains, domain.key, &Domain::key) == parts.domains.end()) {
            parts.domains.push_back(std::move(domain));
        }
    }
    return ids;
}

}  // namespace cutpoint
