#pragma once

#include "core/layout/order.h"

#include <stop_token>
#include <vector>

namespace cutpoint::layout {

struct RowOrder {
    Order order;
    std::vector<Index> zones;  ///< From left to right, the same in every row.
};

/// Orders the nodes of every row so that few connections cross: sweeps of barycentre sorting up
/// and down with exchanges of neighbours, from several first orders; the best is kept. Zones,
/// blocks and zone order hold in all rows.
///
/// Deterministic: the effort depends on the size alone. Told to stop, it returns the best order so
/// far.
/// Source: E. Gansner, E. Koutsofios, S. North, K.-P. Vo, "A technique for drawing directed
/// graphs", IEEE Trans. Software Engineering 19(3), 1993, doi:10.1109/32.221135.
[[nodiscard]] RowOrder orderRows(const ProperGraph& graph, const std::stop_token& stop = {});

}  // namespace cutpoint::layout
