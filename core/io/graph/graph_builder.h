#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"
#include "core/model/topology.h"

namespace cutpoint {

/// Makes the topology that a graph stands for: a component for each node, a connection for each
/// edge, two-way if the edge has no direction; edges from a node to itself are left out.
///
/// Reports what clashes, what is left out, and what was assumed of the graph.
///
/// @param topology  empty; not to be used if errors were found.
void buildTopology(Topology& topology, const GraphRecords& graph, GraphFindings& findings);

}  // namespace cutpoint
