#pragma once

#include "core/analysis/report.h"
#include "core/report/svg/marks.h"
#include "core/report/svg/svg_writer.h"

namespace cutpoint::svg {

/// Writes a card as the canvas paints it: body, icon, texts, badge, chips, state, tooltip.
///
/// @param figures  what the report says of the component, or null.
void writeCard(SvgWriter& writer, const Component& component, const Mark& mark,
               const Rectangle& area, const ComponentFigures* figures);

}  // namespace cutpoint::svg
