#pragma once

#include "core/layout/diagram.h"
#include "core/report/svg/marks.h"
#include "core/report/svg/svg_writer.h"

namespace cutpoint::svg {

/// Writes the bands of the lanes across a page.
void writeLanes(SvgWriter& writer, const Diagram& diagram, const Rectangle& page);

/// Writes the headers of the lanes at its left edge: name, availability, "weakest".
void writeLaneHeaders(SvgWriter& writer, const Diagram& diagram, const Marks& marks,
                      const Rectangle& page);

}  // namespace cutpoint::svg
