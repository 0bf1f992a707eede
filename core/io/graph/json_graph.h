#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace cutpoint {

/// Reads a JSON Graph Format document: `graph`, or the first of `graphs`, with `nodes` as an array
/// (version 1) or an object whose keys are the ids (version 2). Undirected unless the graph or the
/// edge says otherwise.
///
/// @param text  the document, for the order of its nodes.
/// @return  empty, with nothing reported, if the document has another shape.
[[nodiscard]] std::optional<GraphRecords>
readJsonGraph(const nlohmann::json& document, std::string_view text, GraphFindings& findings);

}  // namespace cutpoint
