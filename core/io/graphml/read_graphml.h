#pragma once

#include "core/io/read_topology.h"

#include <string_view>

namespace cutpoint {

/// Whether the text is a GraphML file: its root element is <graphml>.
[[nodiscard]] bool isGraphml(std::string_view document);

/// Reads a GraphML graph, as the Internet Topology Zoo, yEd, NetworkX and igraph write them.
///
/// Nodes are components, edges connections: two-way links where they have no direction, parallel
/// ones kept. Attributes go by their names; ours are taken over as from JSON graphs. A hyperedge,
/// or a node that says it stands for one, is a medium that its ends share: a network of its own.
/// Nodes within nodes are laid flat, in a layer that bears the outer one's name. Longitude and
/// latitude, or yEd's geometry, become positions. What was assumed is said as an info.
///
/// @param document  in UTF-8, without byte order mark.
/// @return  the topology or the reasons there is none. Never throws on bad input.
///
/// Source: U. Brandes et al., "GraphML Progress Report", Graph Drawing 2001, LNCS 2265,
/// doi:10.1007/3-540-45848-4_59.
/// Cost: linear but for sorting; nesting costs no stack.
[[nodiscard]] ReadResult readGraphml(std::string_view document);

}  // namespace cutpoint
