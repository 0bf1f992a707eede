#pragma once

#include "core/io/read_topology.h"

#include <optional>
#include <string_view>

namespace cutpoint {

/// Reads a graph as other tools write it, recognised by its shape: Cytoscape.js, node-link, JSON
/// Graph Format.
///
/// @param document  JSON, without byte order mark.
/// @return  empty if it has none of these shapes, calls itself a file of this program, or nests
///     deeper than 1000 levels. Never throws on bad input.
///
/// Cost: linear in the text but for sorting; holds the whole document in memory.
[[nodiscard]] std::optional<ReadResult> readGraph(std::string_view document);

}  // namespace cutpoint
