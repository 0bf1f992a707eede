#pragma once

#include "core/layout/diagram.h"
#include "core/report/svg/marks.h"
#include "core/report/svg/svg_writer.h"

namespace cutpoint::svg {

/// Writes the connections with heads and tooltips, then their labels and warnings over them all.
void writeConnections(SvgWriter& writer, const Topology& topology, const Diagram& diagram,
                      const Marks& marks);

}  // namespace cutpoint::svg
