#pragma once

#include "core/model/topology.h"

#include <string>

namespace cutpoint::bench {

/// The nodes and edges of a GraphML file as plain components and connections; anything else that it
/// says is left out. Empty if there is no such file.
[[nodiscard]] Topology readGraphMl(const std::string& path);

}  // namespace cutpoint::bench
