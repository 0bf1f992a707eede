#include "core/edit/accept.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

void assign(Rare<Acceptance>& accepted, std::optional<Acceptance> acceptance)
{
    if (acceptance && accepted) {
        acceptance->extra = accepted->extra;
    }
    accepted = std::move(acceptance);
}

Component* findComponent(TopologyParts& parts, const std::string& id)
{
    const auto found = std::ranges::find_if(
        parts.components, [&](const Component& each) { return each.id.value == id; });
    return found == parts.components.end() ? nullptr : &*found;
}

/// By its id, else "from->to", the second parallel one "from->to#2".
NamedConnection* findConnection(TopologyParts& parts, const std::string& name)
{
    std::unordered_map<std::string, std::size_t> ordinals;
    for (NamedConnection& each : parts.connections) {
        std::string own = each.from + "->" + each.to;
        const std::size_t ordinal = ++ordinals[own];
        if (ordinal > 1) {
            own += '#' + std::to_string(ordinal);
        }
        if ((each.connection.id.empty() ? own : each.connection.id) == name) {
            return &each;
        }
    }
    return nullptr;
}

/// The key of a domain that some component lives in.
std::optional<DomainKey> mentionedDomain(const TopologyParts& parts, const std::string& id)
{
    for (const Component& component : parts.components) {
        for (const Placement& placement : component.domains) {
            for (const std::string& name : placement.names) {
                DomainKey key{.dimension = placement.dimension, .name = name};
                if (nameOf(key) == id) {
                    return key;
                }
            }
        }
    }
    return std::nullopt;
}

bool saysNothing(const Domain& domain)
{
    return domain == Domain{.key = domain.key, .rates = {}, .accepted = {}, .extra = {}};
}

bool setDomainAccepted(TopologyParts& parts, const std::string& id,
                       const std::optional<Acceptance>& acceptance)
{
    const auto found = std::ranges::find_if(
        parts.domains, [&](const Domain& each) { return nameOf(each.key) == id; });
    if (found == parts.domains.end()) {
        const auto key = mentionedDomain(parts, id);
        if (key && acceptance) {
            parts.domains.push_back(
                {.key = *key, .rates = {}, .accepted = *acceptance, .extra = {}});
        }
        return key.has_value();
    }
    const bool wasAccepted = found->accepted.hasValue();
    assign(found->accepted, acceptance);
    if (wasAccepted && saysNothing(*found)) {
        parts.domains.erase(found);
    }
    return true;
}

}  // namespace

bool setAccepted(TopologyParts& parts, const UnitName& unit,
                 const std::optional<Acceptance>& acceptance)
{
    switch (unit.type) {
    case UnitType::Component:
        if (Component* const component = findComponent(parts, unit.id)) {
            assign(component->accepted, acceptance);
            return true;
        }
        return false;
    case UnitType::Connection:
        if (NamedConnection* const connection = findConnection(parts, unit.id)) {
            assign(connection->connection.accepted, acceptance);
            return true;
        }
        return false;
    case UnitType::Domain:
        break;
    }
    return setDomainAccepted(parts, unit.id, acceptance);
}

std::optional<Acceptance> acceptanceOf(const Topology& topology, const UnitName& unit)
{
    switch (unit.type) {
    case UnitType::Component: {
        const Component* const component = topology.find(unit.id);
        return component == nullptr ? std::nullopt : std::optional<Acceptance>{component->accepted};
    }
    case UnitType::Connection:
        for (const PlacedConnection& placed : topology.connections()) {
            if (placed.connection->accepted && connectionName(topology, placed) == unit.id) {
                return *placed.connection->accepted;
            }
        }
        return std::nullopt;
    case UnitType::Domain:
        break;
    }
    for (const Domain& domain : topology.domains()) {
        if (nameOf(domain.key) == unit.id) {
            return domain.accepted;
        }
    }
    return std::nullopt;
}

}  // namespace cutpoint
