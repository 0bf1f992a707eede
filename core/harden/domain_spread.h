#pragma once

#include "core/model/topology_parts.h"

#include <string>
#include <vector>

namespace cutpoint {

/// Puts the instances of a component into several domains of each of those dimensions, so that the
/// loss of one leaves enough: into those that there are, then into new ones that fail as often.
///
/// @param base  the topology before any change: all changes agree on the names of new domains.
/// @param id    of a component in `parts`.
void spreadInstances(TopologyParts& parts, const TopologyParts& base, const std::string& id,
                     const std::vector<std::string>& dimensions);

/// Puts a stand-in where it had better live: with a provider of its own, and in another zone if
/// there is one.
void moveApart(TopologyParts& parts, const TopologyParts& base, const std::string& copyId);

/// nullptr: there is none of that id.
[[nodiscard]] Component* findComponent(TopologyParts& parts, const std::string& id);

}  // namespace cutpoint
