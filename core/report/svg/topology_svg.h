#pragma once

#include "core/analysis/report.h"
#include "core/layout/diagram.h"
#include "core/model/topology.h"

#include <string>

namespace cutpoint {

/// How a picture is made.
struct SvgOptions {
    bool isLinked = false;  ///< Cards carry the ids "c0", "c1", …, connections "l0", "l1", … with
                            ///< "data-ends" naming their cards, and the card of a SPOF links to
                            ///< "#spof-0", "#spof-1", … of the report: for a page around it.
};

/// The picture of a topology as an SVG document: the geometry and the light colours of the canvas,
/// real text, a tooltip on every card, connection and frame, no script and nothing to fetch.
///
/// Stable: equal input gives equal bytes. Well-formed whatever the names are.
///
/// @param diagram  of this topology, see `drawDiagram`.
/// @param report   of this topology; null: nothing is marked.
[[nodiscard]] std::string svgOf(const Topology& topology, const Diagram& diagram,
                                const Report* report, const SvgOptions& options = {});

/// What a picture of the diagram shows: everything, with a margin, the bands of the lanes, and
/// their headers at its left. Never empty.
[[nodiscard]] Rectangle pageOf(const Diagram& diagram);

}  // namespace cutpoint
