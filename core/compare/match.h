#pragma once

#include "core/model/topology_parts.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// For every item of a list, its place in another list; empty: it is not there.
using Places = std::vector<std::optional<std::size_t>>;

/// What became of the items of one topology in another.
struct TopologyMatch {
    Places components;
    Places connections;
    Places groups;
    Places domains;
};

/// Recognises components and groups by id, then by a name that only one of those left over has on
/// either side; domains by dimension and name; connections by id, then by their ends (parallel ones
/// that say the same first), then by a label that only one has, and last those that a caller, or a
/// called one, exchanged for the only one alike: same in everything but one end. Connections that
/// state different ids are never the same.
///
/// Cost: O((V + E) log(V + E)).
[[nodiscard]] TopologyMatch matchTopologies(const TopologyParts& before,
                                            const TopologyParts& after);

/// How reports name the connections: see `connectionName`. In file order.
[[nodiscard]] std::vector<std::string> connectionNames(const TopologyParts& parts);

}  // namespace cutpoint
