#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/structure/call_graph.h"
#include "core/structure/compressed_rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// Why components are taken for stand-ins for one another.
enum class GroupOrigin : std::uint8_t {
    Own,          ///< A component by itself.
    Explicit,     ///< They name the group.
    Replication,  ///< They hold the same data.
    Inferred,     ///< They look alike.
};

/// A group of MODEL.md section 1; every component is in exactly one.
struct ComponentGroup {
    std::string id;  ///< Empty for inferred groups and components by themselves.
    GroupOrigin origin = GroupOrigin::Own;
    std::uint32_t required = 1;
    bool statesRequired = false;  ///< The file does; then it is a target of users.
};

/// The partition of the components into groups.
struct Grouping {
    std::vector<ComponentGroup> groups;  ///< In order of their first member.
    std::vector<std::uint32_t> groupOf;  ///< Of every vertex: an index into `groups`.
    CompressedRows members;              ///< Of every group: vertices, ascending.
    std::vector<Diagnostic> findings;
};

/// How groups are found.
struct GroupingOptions {
    bool infersLookAlikes = true;  ///< Only ever in flow semantics.
};

/// Groups the components: by stated group, by replication, by likeness, else each by itself.
///
/// Findings: `tied-groups-conflict` and `group-too-small` (errors), `empty-group` (warning),
/// `inferred-group` (info).
///
/// Cost: O(V log V + E log V) for components of bounded degree.
[[nodiscard]] Grouping groupComponents(const Topology& topology, const CallGraph& calls,
                                       const GroupingOptions& options);

}  // namespace cutpoint
