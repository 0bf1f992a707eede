#pragma once

#include "core/layout/layout_graph.h"

#include <vector>

namespace cutpoint::layout {

/// The horizontal bands of a picture from top to bottom: clients, then layers with what has no
/// layer above, between and below them, then what is not connected at all.
struct Bands {
    std::vector<Index> of;     ///< For each component its band.
    std::vector<Index> layer;  ///< For each band its layer, or `none`. Bands may be empty.
};

/// Layers lie in the order that the file lists; those it does not list follow by the depth of their
/// components, ties by first appearance. Clients without a layer lie above all lanes; other
/// components without one just below the deepest lane that calls them, else just above the
/// highest that they call.
///
/// Cost: O(V + E + L log L) for L layers.
[[nodiscard]] Bands bandsOf(const LayoutGraph& graph);

}  // namespace cutpoint::layout
