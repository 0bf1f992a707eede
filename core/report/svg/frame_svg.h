#pragma once

#include "core/layout/diagram.h"
#include "core/report/svg/marks.h"
#include "core/report/svg/svg_writer.h"

namespace cutpoint::svg {

/// Writes the fills of the zones, which lie under everything.
void writeZoneFills(SvgWriter& writer, const Diagram& diagram);

/// Writes the outlines of zones and groups.
void writeFrames(SvgWriter& writer, const Diagram& diagram, const Marks& marks);

/// Writes their tabs and pills, which lie over connections.
void writeFrameLabels(SvgWriter& writer, const Diagram& diagram, const Marks& marks);

}  // namespace cutpoint::svg
