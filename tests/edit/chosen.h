#pragma once

#include "core/model/topology_parts.h"

#include <algorithm>
#include <initializer_list>
#include <random>
#include <set>
#include <string>

namespace cutpoint::tests {

/// Some component ids.
inline std::set<ComponentId> ids(std::initializer_list<const char*> names)
{
    std::set<ComponentId> chosen;
    for (const char* const name : names) {
        chosen.insert(ComponentId{name});
    }
    return chosen;
}

/// The component of that id, which must be there.
inline const Component& component(const TopologyParts& parts, const std::string& id)
{
    return *std::ranges::find(parts.components, ComponentId{id}, &Component::id);
}

/// How many connections lead from one to the other.
inline std::size_t connectionsBetween(const TopologyParts& parts, const std::string& from,
                                      const std::string& to)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(parts.connections, [&](const NamedConnection& named) {
            return named.from == from && named.to == to;
        }));
}

/// Some of the components, now and then none or all.
inline std::set<ComponentId> someOf(const TopologyParts& parts, std::mt19937& random)
{
    std::set<ComponentId> chosen;
    const auto share = random() % 5;
    for (const Component& component : parts.components) {
        if (random() % 4 < share) {
            chosen.insert(component.id);
        }
    }
    return chosen;
}

}  // namespace cutpoint::tests
