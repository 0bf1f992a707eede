#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cutpoint {

/// What reading a topology came to.
struct ReadResult {
    std::optional<Topology> topology;     ///< Present exactly if no diagnostic is an error.
    std::vector<Diagnostic> diagnostics;  ///< In document order, each with its position.
    /// Another tool wrote it: to put our version in its place would lose what we leave out.
    bool isImported = false;
};

/// Reads a topology from JSON text: Cutpoint's own format, or a graph as other tools write it
/// (node-link, Cytoscape.js, JSON Graph Format), recognised by its shape; or from XML, recognised
/// by its root element (GraphML, Open-PSA fault trees).
///
/// All problems are reported, not only the first; nothing is ever half loaded. What was assumed of
/// a foreign graph is said as an info.
///
/// @param text  the whole document, in UTF-8; a byte order mark is passed over.
/// @return  the topology or the reasons there is none. Never throws on bad input.
///
/// Cost: linear, one pass; nesting costs no stack.
[[nodiscard]] ReadResult readTopology(std::string_view text);

}  // namespace cutpoint
