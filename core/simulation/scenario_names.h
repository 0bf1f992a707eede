#pragma once

#include "core/model/connection_names.h"
#include "core/model/domain.h"
#include "core/model/topology.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cutpoint {

/// What an event of a scenario is about.
struct ScenarioUnit {
    enum class Type : std::uint8_t { Component, Instance, Connection };

    Type type = Type::Component;  ///< `Component`: all of its instances.
    std::uint32_t number = 0;     ///< Vertex, or the place of the connection in file order.
    std::uint32_t instance = 0;   ///< Of an instance, from 0.

    friend bool operator==(const ScenarioUnit&, const ScenarioUnit&) = default;
};

/// Whose work a planned failover moves.
struct FailoverTarget {
    std::vector<std::uint32_t> members;  ///< Of a group, ascending; else the component itself.
    bool isGroup = false;
    bool hasSpare = false;  ///< There are more members, or instances, than are required.

    friend bool operator==(const FailoverTarget&, const FailoverTarget&) = default;
};

/// Finds what scenarios, and options of the command line, name.
class ScenarioNames {
public:
    /// Cost: O(V log V + E log V) for components of bounded degree.
    ///
    /// @param topology  lives longer, and does not change.
    explicit ScenarioNames(const Topology& topology);

    /// By the id of a component; the name of a connection, see `connectionName`; or, such as
    /// "web#2" for the second, the id of a component and which of its instances.
    ///
    /// @return  empty if nothing is called that.
    [[nodiscard]] std::optional<ScenarioUnit> unit(const std::string& name) const;

    /// By the id of a group, explicit or tied, else of a component.
    [[nodiscard]] std::optional<FailoverTarget> failoverTarget(const std::string& id) const;

    /// By its name in reports, such as "zone:a".
    [[nodiscard]] std::optional<DomainKey> domain(const std::string& name) const;

    /// All that lives in some domain, by name.
    [[nodiscard]] const std::map<std::string, DomainKey>& domains() const { return m_domains; }

private:
    const Topology& m_topology;
    std::unordered_map<std::string, NumberedConnection> m_connections;
    std::map<std::string, FailoverTarget> m_groups;
    std::map<std::string, DomainKey> m_domains;
};

/// "web#2": the component's id and which instance, from 1; empty if it is not of that form.
struct InstanceName {
    std::string component;
    std::uint32_t instance = 0;  ///< From 1; 0 is none.
};
[[nodiscard]] std::optional<InstanceName> instanceNamed(const std::string& name);

}  // namespace cutpoint
