#include "core/edit/inspected.h"

#include "core/edit/item_field.h"
#include "core/edit/rename_id.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace cutpoint {
namespace {

constexpr std::string_view idField = "id";
constexpr std::string_view groupRequired = "group.required";

void merge(FieldTexts& texts, std::string_view name, std::string text)
{
    const auto [place, isNew] = texts.try_emplace(std::string{name}, text);
    if (!isNew && place->second != text) {
        place->second.reset();
    }
}

template <typename Item>
void mergeAll(FieldTexts& texts, const ItemFields<Item>& fields, const Item& item)
{
    for (const ItemField<Item>& field : fields) {
        merge(texts, field.name, field.read(item));
    }
}

template <typename Item>
std::string write(const ItemFields<Item>& fields, std::string_view name, Item& item,
                  std::string_view text)
{
    const auto field = std::ranges::find(fields, name, &ItemField<Item>::name);
    if (field == fields.end()) {
        throw std::out_of_range{"there is no field " + std::string{name}};
    }
    return field->write(item, text);
}

/// Writes a field of something that a file need not list: it is listed as long as it says
/// something.
template <typename Item, typename Key>
std::string writeListed(std::vector<Item>& items, const Item& blank, Key Item::*key,
                        const ItemFields<Item>& fields, std::string_view name,
                        std::string_view text)
{
    const auto found = std::ranges::find(items, blank.*key, key);
    if (found != items.end()) {
        return write(fields, name, *found, text);
    }
    Item item = blank;
    std::string problem = write(fields, name, item, text);
    if (!(item == blank)) {
        items.push_back(std::move(item));
    }
    return problem;
}

FieldTexts componentTexts(const Topology& topology, const std::vector<ComponentId>& ids)
{
    FieldTexts texts;
    for (const ComponentId& id : ids) {
        const Component* const component = topology.find(id.value);
        if (component == nullptr) {
            continue;
        }
        mergeAll(texts, componentFields(), *component);
        merge(texts, idField, component->id.value);
        const Group* const group = topology.findGroup(component->group);
        merge(texts, groupRequired,
              group != nullptr && group->required ? std::to_string(*group->required) : "");
    }
    return texts;
}

FieldTexts connectionTexts(const Topology& topology, ConnectionKey key)
{
    FieldTexts texts;
    for (const PlacedConnection& placed : topology.connections()) {
        if (placed.key == key) {
            mergeAll(texts, connectionFields(), *placed.connection);
            merge(texts, idField, placed.connection->id);
        }
    }
    return texts;
}

FieldTexts groupTexts(const Topology& topology, const std::string& id)
{
    FieldTexts texts;
    const Group* const group = topology.findGroup(id);
    mergeAll(texts, groupFields(), group != nullptr ? *group : Group{.id = id});
    merge(texts, idField, id);
    return texts;
}

FieldTexts domainTexts(const Topology& topology, const DomainKey& key)
{
    FieldTexts texts;
    const auto found = std::ranges::find(topology.domains(), key, &Domain::key);
    mergeAll(texts, domainFields(),
             found != topology.domains().end() ? *found : Domain{.key = key});
    merge(texts, "name", key.name);
    return texts;
}

std::string writeGroupRequired(TopologyParts& parts, const std::set<std::string>& groups,
                               std::string_view text)
{
    if (groups.contains(std::string{}) || groups.empty()) {
        return "State the group first.";
    }
    for (const std::string& id : groups) {
        std::string problem =
            writeListed(parts.groups, Group{.id = id}, &Group::id, groupFields(), "required", text);
        if (!problem.empty()) {
            return problem;
        }
    }
    return {};
}

std::string writeComponents(TopologyParts& parts, const std::vector<ComponentId>& ids,
                            std::string_view field, std::string_view text)
{
    if (field == idField) {
        return ids.size() == 1 ? renameComponentId(parts, ids.front().value, trimmed(text))
                               : "Each component has an id of its own.";
    }
    const std::set<ComponentId> chosen{ids.begin(), ids.end()};
    std::set<std::string> groups;
    for (Component& component : parts.components) {
        if (!chosen.contains(component.id)) {
            continue;
        }
        groups.insert(component.group);
        std::string problem =
            field == groupRequired ? "" : write(componentFields(), field, component, text);
        if (!problem.empty()) {
            return problem;
        }
    }
    return field == groupRequired ? writeGroupRequired(parts, groups, text) : std::string{};
}

std::string writeConnectionId(TopologyParts& parts, NamedConnection& named, std::string_view id)
{
    for (const NamedConnection& other : parts.connections) {
        if (!id.empty() && other.connection.id == id && other.key != named.key) {
            return "The id " + std::string{id} + " is in use.";
        }
    }
    named.connection.id = id;
    return {};
}

std::string writeConnection(TopologyParts& parts, ConnectionKey key, std::string_view field,
                            std::string_view text)
{
    const auto named = std::ranges::find(parts.connections, key, &NamedConnection::key);
    if (named == parts.connections.end()) {
        return {};
    }
    return field == idField ? writeConnectionId(parts, *named, trimmed(text))
                            : write(connectionFields(), field, named->connection, text);
}

}  // namespace

FieldTexts fieldTexts(const Topology& topology, const Inspected& inspected)
{
    switch (inspected.type) {
    case Inspected::Type::Components:
        return componentTexts(topology, inspected.components);
    case Inspected::Type::Connection:
        return connectionTexts(topology, inspected.connection);
    case Inspected::Type::Group:
        return groupTexts(topology, inspected.group);
    case Inspected::Type::Domain:
        return domainTexts(topology, inspected.domain);
    case Inspected::Type::Topology:
        break;
    }
    FieldTexts texts;
    mergeAll(texts, propertyFields(), topology.properties());
    return texts;
}

std::string writeField(TopologyParts& parts, const Inspected& inspected, std::string_view field,
                       std::string_view text)
{
    switch (inspected.type) {
    case Inspected::Type::Components:
        return writeComponents(parts, inspected.components, field, text);
    case Inspected::Type::Connection:
        return writeConnection(parts, inspected.connection, field, text);
    case Inspected::Type::Group:
        return field == idField ? renameGroupId(parts, inspected.group, trimmed(text))
                                : writeListed(parts.groups, Group{.id = inspected.group},
                                              &Group::id, groupFields(), field, text);
    case Inspected::Type::Domain:
        return field == "name" ? renameDomain(parts, inspected.domain, trimmed(text))
                               : writeListed(parts.domains, Domain{.key = inspected.domain},
                                             &Domain::key, domainFields(), field, text);
    case Inspected::Type::Topology:
        break;
    }
    return write(propertyFields(), field, parts.properties, text);
}

}  // namespace cutpoint
