#pragma once

#include "core/model/topology_parts.h"

#include <cstddef>
#include <set>

namespace cutpoint {

/// How much an edit took out.
struct Removal {
    std::size_t components = 0;
    std::size_t connections = 0;  ///< Those of the removed components included.
    std::size_t groups = 0;       ///< Stated ones that lost their last member.
};

/// Takes out components with their connections, and connections. A stated group that loses its last
/// member goes too, unless a connection names it. If the one goes after which a group of what
/// replicates is named, the others keep the name and what is stated of it. Unknown ids do not
/// count.
Removal removeParts(TopologyParts& parts, const std::set<ComponentId>& components,
                    const std::set<ConnectionKey>& connections = {});

}  // namespace cutpoint
