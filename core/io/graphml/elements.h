#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"
#include "core/io/graphml/drawing.h"
#include "core/io/xml/tree.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cutpoint::graphml {

/// The graph of a GraphML file, with what the general records have no place for.
struct Graph {
    GraphRecords records;
    std::vector<std::optional<Point>> places;  ///< Of every node, as the file has them.
    std::size_t sharedMedia = 0;               ///< Nodes that stand for one.
    std::size_t folders = 0;                   ///< Nodes left out, which only hold others.
    std::size_t drawnTwoWay = 0;  ///< Edges of a directed graph that are drawn without direction.
};

/// Takes the first graph of a document apart, graphs within nodes laid flat. Reports further graphs
/// and what has no id or no end.
///
/// @param document  of the tree, for lines and columns, which are the `where` of all records.
///
/// Cost: linear; nesting costs no stack.
[[nodiscard]] std::optional<Graph> readElements(const xml::Tree& tree, std::string_view document,
                                                GraphFindings& findings);

}  // namespace cutpoint::graphml
