#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology.h"

#include <vector>

namespace cutpoint::bench {

/// How Graphviz's `dot` draws a topology whose cards are as large as ours.
struct DotDrawing {
    std::vector<Point> middles;              ///< Of the cards, in file order.
    std::vector<std::vector<Point>> curves;  ///< Of the connections, in file order, as polylines.
};

/// Empty if the program is not there.
[[nodiscard]] DotDrawing drawByDot(const Topology& topology);

}  // namespace cutpoint::bench
