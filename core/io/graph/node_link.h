#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace cutpoint {

/// Reads a node-link graph as NetworkX and D3 know it: `nodes` beside `links` or `edges`.
///
/// It counts as one of NetworkX, undirected unless it says otherwise, if it has one of `directed`,
/// `multigraph` and `graph`; else as one of D3, directed. Where every end is a number and no node
/// has a number for an id, the ends count the nodes in file order.
///
/// @return  empty, with nothing reported, if the document has another shape.
[[nodiscard]] std::optional<GraphRecords> readNodeLink(const nlohmann::json& document,
                                                       GraphFindings& findings);

}  // namespace cutpoint
