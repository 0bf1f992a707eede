#pragma once

#include "core/edit/taken_names.h"
#include "core/model/topology_parts.h"
#include "core/structure/grouping.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace cutpoint {

/// Who stands in for whom at this moment; look-alikes count where they do in the analysis, in flow
/// semantics. Vertices are places in `parts.components`. Cost: that of `groupComponents`.
[[nodiscard]] Grouping groupingOf(const TopologyParts& parts);

/// Every id by which a group could be named, so that a new group gets another one.
[[nodiscard]] TakenNames takenGroupIds(const TopologyParts& parts);

/// Puts the members into a new group, named after what their names begin with: "Web" for "Web 1"
/// and "Web 2", else their kind.
///
/// @param taken    ids that are in use; the new one is added.
/// @param members  places in `parts.components`, one at least.
/// @return  the group's id.
std::string addGroup(TopologyParts& parts, TakenNames& taken,
                     const std::vector<std::size_t>& members);

/// The stated groups that have members now: by name, or by replication.
[[nodiscard]] std::set<std::string> groupsWithMembers(const TopologyParts& parts);

/// Removes what is stated of groups that had members and have none now, unless a connection still
/// names them.
///
/// @param before  from `groupsWithMembers`, before the edit.
/// @return  how many.
std::size_t dropEmptiedGroups(TopologyParts& parts, const std::set<std::string>& before);

}  // namespace cutpoint
