#pragma once

#include "core/io/read_topology.h"

#include <string_view>

namespace cutpoint {

/// Reads an XML document by its root element: GraphML or an Open-PSA model in a single file.
///
/// @param document  in UTF-8, without byte order mark.
/// @return  the topology or the reasons there is none. Never throws on bad input.
[[nodiscard]] ReadResult readXml(std::string_view document);

}  // namespace cutpoint
