#pragma once

#include "core/model/topology.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// A connection by the ids of its ends, so that it stays true while components come and go.
struct NamedConnection {
    std::string from;
    std::string to;
    ConnectionKey key;
    Connection connection;

    friend bool operator==(const NamedConnection&, const NamedConnection&) = default;
};

/// A topology taken apart into plain lists in file order, for edits of its structure: what a
/// function of core/edit changes before `assemble` checks it.
struct TopologyParts {
    TopologyProperties properties;
    std::vector<Component> components;
    std::vector<NamedConnection> connections;
    std::vector<Group> groups;
    std::vector<Domain> domains;
    std::uint32_t nextKey = 0;  ///< For the next new connection; greater than every key.

    friend bool operator==(const TopologyParts&, const TopologyParts&) = default;
};

/// Copies everything. Cost: O(V + E).
[[nodiscard]] TopologyParts partsOf(const Topology& topology);

/// The same without copying components and connections.
[[nodiscard]] TopologyParts takeApart(Topology&& topology);

/// @throws std::invalid_argument  if the parts break an invariant of Topology: an id that is empty
/// or stands twice, a connection with an unknown end or between equal ends, a key that stands twice
/// or is not less than `nextKey`. Cost: O(V + E).
[[nodiscard]] Topology assemble(TopologyParts parts);

}  // namespace cutpoint
