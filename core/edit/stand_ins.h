#pragma once

#include "core/model/topology_parts.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Makes components stand-ins for one another, and for those that they replicate with, which cannot
/// be in another group.
///
/// @param ids    one known one at least.
/// @param group  to put them in. Empty: the group that those of them that have one share, else a
///               new one, named after what their names begin with.
/// @return  the group's id; empty if no id is known: then nothing changes.
std::string groupAsStandIns(TopologyParts& parts, const std::set<ComponentId>& ids,
                            std::string_view group = {});

/// What became of components that were to stand in for others no longer.
struct Ungrouping {
    std::vector<ComponentId> freed;  ///< In no group now, or in one of their own. In file order.
    std::vector<ComponentId> alone;  ///< Of these, those in a group of their own: they look like
                                     ///< others and would still count as their stand-ins.
    std::vector<ComponentId> tied;   ///< They replicate with others: they stay together.
};

/// Takes components out of their groups, so that they stand in for nothing. Who is alone in a group
/// stays in it. A stated group that loses its last member goes, unless a connection names it.
Ungrouping ungroup(TopologyParts& parts, const std::set<ComponentId>& ids);

/// States how many members of a group must work.
///
/// @param group     its id, not empty; what is not stated yet will be.
/// @param required  1 or more; empty: nothing is stated, which means 1.
void setRequired(TopologyParts& parts, std::string_view group,
                 std::optional<std::uint32_t> required);

}  // namespace cutpoint
