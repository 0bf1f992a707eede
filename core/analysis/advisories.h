#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/structure/compile.h"

#include <vector>

namespace cutpoint {

/// What would be a single point of failure if a `flow` topology were read more strictly, and is
/// none as it is read: if every call were needed (the `dependency` reading, with the same groups),
/// or if components that look alike were no stand-ins.
///
/// @param spofs  those that are listed already.
/// @return  components, connections, domains in file order; the first reading that lists one says
/// why.
///
/// Cost: as two more searches for single points of failure.
[[nodiscard]] std::vector<Advisory>
findAdvisories(const Topology& topology, const Compiled& compiled, const std::vector<Spof>& spofs);

}  // namespace cutpoint
