#pragma once

#include "core/layout/order.h"
#include "core/layout/row_blocks.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint::layout {

/// Exchanges neighbours in a row as long as that lowers the crossings with both neighbouring rows
/// and the nodes that arcs inside the row pass over. Zones and blocks stay together, zones in
/// their order.
class RowTransposer {
public:
    explicit RowTransposer(const ProperGraph& graph);

    /// @param rounds  passes over the row at most.
    /// @param acceptsEqual  whether neighbours also change places when that changes nothing.
    /// @return  by how much crossings and nodes passed over went down.
    ///
    /// Cost: O(rounds · d log d) for d neighbours of the row's nodes.
    std::uint64_t improve(Order& order, Index row, unsigned rounds, bool acceptsEqual);

    /// Moves every run of the row to where it crosses least, so many places away at most.
    ///
    /// @return  by how much crossings and nodes passed over went down.
    ///
    /// Cost: O(reach · d log d) for d neighbours of the row's nodes.
    /// Source: C. Matuszewski, R. Schönfeld, P. Molitor, "Using sifting for k-layer straightline
    /// crossing minimization", LNCS 1731, 1999, doi:10.1007/3-540-46648-7_22.
    std::uint64_t sift(Order& order, Index row, Index reach);

private:
    /// A run with the sorted places of its neighbours, which lie in `m_places`.
    struct Piece {
        Run run;
        std::span<const Index> above;
        std::span<const Index> below;
    };

    void collect(std::vector<Piece>& pieces, const std::vector<Index>& nodes, const Order& order);
    [[nodiscard]] std::int64_t gain(const Order& order, Index row, const Piece& left,
                                    const Piece& right) const;
    [[nodiscard]] std::int64_t gainBeside(const Order& order, Index row, const Run& left,
                                          const Run& right) const;
    [[nodiscard]] std::vector<Level> levels() const;
    [[nodiscard]] std::vector<Piece> piecesOf(const Order& order, Index row, Level level);
    [[nodiscard]] static bool mayExchange(const Piece& left, const Piece& right);
    static void exchange(Order& order, Index row, Piece& left, Piece& right);
    std::uint64_t improveLevel(Order& order, Index row, Level level, unsigned rounds,
                               bool acceptsEqual);
    std::uint64_t siftPiece(Order& order, Index row, std::vector<Piece>& pieces, std::size_t start,
                            Index reach);
    std::uint64_t siftLevel(Order& order, Index row, Level level, Index reach);

    const ProperGraph& m_graph;
    bool m_hasBlocks = false;
    bool m_hasBeside = false;
    std::vector<Index> m_places;
};

}  // namespace cutpoint::layout
