#pragma once

#include "core/layout/order.h"
#include "core/layout/row_blocks.h"

#include <vector>

namespace cutpoint::layout {

/// Which row stands still while its neighbour is sorted.
enum class Fixed : std::uint8_t { Above, Below };

/// Sorts one row by the mean places of its nodes' neighbours in the row above or below. Zones and
/// blocks stay together, zones in their order; what has no neighbour there keeps its
/// place.
class RowSorter {
public:
    /// @param zones  from left to right.
    RowSorter(const ProperGraph& graph, const std::vector<Index>& zones);

    /// @param fromRight  whether of two with equal means the left one goes to the right.
    ///
    /// Cost: O(d + k log k) for k nodes with d neighbours.
    void sort(Order& order, Index row, Fixed fixed, bool fromRight);

    /// Brings the nodes of zones and blocks together and the zones in order, with no other change.
    void gather(Order& order, Index row);

private:
    struct Piece {
        Run run;
        bool isHeld = false;  ///< Keeps its place.
        double mean = 0.0;
    };

    void weigh(const Order& order, Index row, Fixed fixed);
    [[nodiscard]] std::vector<Piece> piecesOf(const std::vector<Index>& nodes, Level level) const;
    void arrangeZones(std::vector<Piece>& pieces) const;
    [[nodiscard]] std::vector<Index> sorted(const std::vector<Index>& nodes, Level level,
                                            bool fromRight) const;

    const ProperGraph& m_graph;
    std::vector<Index> m_zoneRank;
    bool m_hasBlocks = false;
    std::vector<double> m_sum;   ///< For each node, of the places of its fixed neighbours.
    std::vector<Index> m_count;  ///< How many those are.
    std::vector<Index> m_first;  ///< For each zone, then each block, its first place in the row.
};

}  // namespace cutpoint::layout
