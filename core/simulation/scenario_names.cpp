#include "core/simulation/scenario_names.h"

#include "core/structure/call_graph.h"
#include "core/structure/grouping.h"

#include <charconv>
#include <utility>

namespace cutpoint {
namespace {

std::map<std::string, FailoverTarget> groupsOf(const Topology& topology)
{
    const Grouping grouping =
        groupComponents(topology, callGraphOf(topology), {.infersLookAlikes = false});
    std::map<std::string, FailoverTarget> groups;
    for (std::size_t number = 0; number < grouping.groups.size(); ++number) {
        const ComponentGroup& group = grouping.groups[number];
        if (group.id.empty()) {
            continue;
        }
        const auto members = grouping.members.row(number);
        groups.emplace(group.id, FailoverTarget{.members = {members.begin(), members.end()},
                                                .isGroup = true,
                                                .hasSpare = members.size() > group.required});
    }
    return groups;
}

std::map<std::string, DomainKey> domainsOf(const Topology& topology)
{
    std::map<std::string, DomainKey> domains;
    const auto add = [&](DomainKey key) {
        std::string name = nameOf(key);
        domains.emplace(std::move(name), std::move(key));
    };
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        for (const Placement& placement : topology.component(vertex).domains) {
            for (const std::string& name : placement.names) {
                add({.dimension = placement.dimension, .name = name});
            }
        }
    }
    for (const Domain& domain : topology.domains()) {
        add(domain.key);
    }
    return domains;
}

}  // namespace

ScenarioNames::ScenarioNames(const Topology& topology)
    : m_topology{topology}
    , m_connections{connectionsByName(topology)}
    , m_groups{groupsOf(topology)}
    , m_domains{domainsOf(topology)}
{
}

std::optional<ScenarioUnit> ScenarioNames::unit(const std::string& name) const
{
    using enum ScenarioUnit::Type;
    if (const auto vertex = m_topology.vertexOf(name)) {
        return ScenarioUnit{.type = Component, .number = static_cast<std::uint32_t>(*vertex)};
    }
    if (const auto found = m_connections.find(name); found != m_connections.end()) {
        return ScenarioUnit{.type = Connection,
                            .number = static_cast<std::uint32_t>(found->second.number)};
    }
    const auto instance = instanceNamed(name);
    const auto vertex = instance ? m_topology.vertexOf(instance->component) : std::nullopt;
    if (!vertex || instance->instance == 0 ||
        instance->instance > m_topology.component(*vertex).instances) {
        return std::nullopt;
    }
    return ScenarioUnit{.type = Instance,
                        .number = static_cast<std::uint32_t>(*vertex),
                        .instance = instance->instance - 1};
}

std::optional<FailoverTarget> ScenarioNames::failoverTarget(const std::string& id) const
{
    if (const auto found = m_groups.find(id); found != m_groups.end()) {
        return found->second;
    }
    const auto vertex = m_topology.vertexOf(id);
    if (!vertex) {
        return std::nullopt;
    }
    const Component& component = m_topology.component(*vertex);
    return FailoverTarget{.members = {static_cast<std::uint32_t>(*vertex)},
                          .isGroup = false,
                          .hasSpare = component.instances > component.required};
}

std::optional<DomainKey> ScenarioNames::domain(const std::string& name) const
{
    const auto found = m_domains.find(name);
    return found == m_domains.end() ? std::nullopt : std::optional{found->second};
}

std::optional<InstanceName> instanceNamed(const std::string& name)
{
    const std::size_t mark = name.rfind('#');
    if (mark == std::string::npos || mark + 1 == name.size()) {
        return std::nullopt;
    }
    InstanceName named{.component = name.substr(0, mark)};
    const char* const end = name.data() + name.size();
    const auto result = std::from_chars(name.data() + mark + 1, end, named.instance);
    return result.ec == std::errc{} && result.ptr == end ? std::optional{named} : std::nullopt;
}

}  // namespace cutpoint
