#pragma once

#include "core/model/topology.h"

#include <string>

namespace cutpoint {

/// The topology as a file in Cutpoint's own format, ending in a newline.
///
/// Stable: equal topologies give equal bytes, in the key order of FORMAT.md, one component or
/// connection a line, fields with their default value left out. Lossless: `readTopology` of it
/// gives an equal topology, with unknown fields and every digit of every number.
[[nodiscard]] std::string writeTopology(const Topology& topology);

}  // namespace cutpoint
