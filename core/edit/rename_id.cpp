#include "core/edit/rename_id.h"

#include <algorithm>

namespace cutpoint {
namespace {

void replaceIn(std::string& text, std::string_view from, std::string_view to)
{
    if (text == from) {
        text = to;
    }
}

std::string inUse(std::string_view what, std::string_view id)
{
    return "The " + std::string{what} + ' ' + std::string{id} + " is in use.";
}

bool isGroupNamed(const TopologyParts& parts, std::string_view id)
{
    return std::ranges::find(parts.groups, id, &Group::id) != parts.groups.end() ||
           std::ranges::find(parts.components, id, &Component::group) != parts.components.end() ||
           std::ranges::any_of(parts.connections, [&](const NamedConnection& each) {
               return each.connection.group == id;
           });
}

bool isDomainNamed(const TopologyParts& parts, const DomainKey& key)
{
    const auto livesThere = [&](const Component& component) {
        return std::ranges::any_of(component.domains, [&](const Placement& placement) {
            return placement.dimension == key.dimension &&
                   std::ranges::find(placement.names, key.name) != placement.names.end();
        });
    };
    return std::ranges::find(parts.domains, key, &Domain::key) != parts.domains.end() ||
           std::ranges::any_of(parts.components, livesThere);
}

}  // namespace

std::string renameComponentId(TopologyParts& parts, std::string_view from, std::string_view to)
{
    if (to.empty()) {
        return "A component needs an id.";
    }
    if (from == to) {
        return {};
    }
    const auto idOf = [](const Component& component) {
        return std::string_view{component.id.value};
    };
    if (std::ranges::find(parts.components, to, idOf) != parts.components.end()) {
        return inUse("id", to);
    }
    const std::string before{from};  // `from` may be the very text that changes.
    for (Component& component : parts.components) {
        replaceIn(component.id.value, before, to);
    }
    for (NamedConnection& connection : parts.connections) {
        replaceIn(connection.from, before, to);
        replaceIn(connection.to, before, to);
    }
    return {};
}

std::string renameGroupId(TopologyParts& parts, std::string_view from, std::string_view to)
{
    if (to.empty()) {
        return "A group needs an id.";
    }
    if (from == to) {
        return {};
    }
    if (isGroupNamed(parts, to)) {
        return inUse("group id", to);
    }
    const std::string before{from};
    for (Component& component : parts.components) {
        replaceIn(component.group, before, to);
    }
    for (NamedConnection& connection : parts.connections) {
        replaceIn(connection.connection.group, before, to);
    }
    for (Group& group : parts.groups) {
        replaceIn(group.id, before, to);
    }
    return {};
}

std::string renameDomain(TopologyParts& parts, const DomainKey& from, std::string_view to)
{
    if (to.empty()) {
        return "A " + from.dimension + " needs a name.";
    }
    if (from.name == to) {
        return {};
    }
    const DomainKey after{.dimension = from.dimension, .name = std::string{to}};
    if (isDomainNamed(parts, after)) {
        return inUse(from.dimension, to);
    }
    const DomainKey before = from;
    for (Component& component : parts.components) {
        for (Placement& placement : component.domains) {
            if (placement.dimension == before.dimension) {
                std::ranges::replace(placement.names, before.name, after.name);
            }
        }
    }
    for (Domain& domain : parts.domains) {
        if (domain.key == before) {
            domain.key = after;
        }
    }
    return {};
}

}  // namespace cutpoint
