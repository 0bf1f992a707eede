#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace cutpoint {

/// Reads a graph of Cytoscape.js: `elements`, sorted into nodes and edges or as one list whose
/// items say by `group`, or by having ends, what they are. Directed unless it says otherwise.
///
/// @return  empty, with nothing reported, if the document has another shape.
[[nodiscard]] std::optional<GraphRecords> readCytoscape(const nlohmann::json& document,
                                                        GraphFindings& findings);

}  // namespace cutpoint
