#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology_parts.h"

#include <set>
#include <vector>

namespace cutpoint {

/// A copy, and what it is to its original.
struct Duplicate {
    ComponentId original;
    ComponentId copy;
    bool standsIn = false;  ///< Users can do without the one as long as the other works.
};

/// Adds a copy of each of the components, which stands in for its original: "Web 2" for "Web".
///
/// Copies are connected among themselves as the originals are, and with everything else just like
/// their originals. They join the original's group, the one by replication included. Where there is
/// none, both get a new one; if the original is taken for a stand-in of its look-alikes, these join
/// it as well, since they would be no stand-ins of it otherwise. Clients and shards, which nothing
/// can replace, get no new group. Nobody has accepted the risk of a copy yet.
///
/// @param ids  unknown ones do not count.
/// @param by   from the position of the original to that of the copy; where it has none, neither
///             has the copy.
/// @return  in file order.
std::vector<Duplicate> duplicateComponents(TopologyParts& parts, const std::set<ComponentId>& ids,
                                           Point by);

}  // namespace cutpoint
