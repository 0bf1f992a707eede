#pragma once

#include "core/layout/proper_graph.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace cutpoint::layout {

/// The nodes of every row from left to right.
class Order {
public:
    Order() = default;

    /// Every row with the places 0, 1, 2 …
    explicit Order(std::vector<std::vector<Index>> rows, std::size_t nodes)
        : m_rows(std::move(rows))
        , m_place(nodes)
    {
        for (const auto& row : m_rows) {
            number(row);
        }
    }

    [[nodiscard]] const std::vector<std::vector<Index>>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<Index>& row(Index row) const { return m_rows[row]; }
    [[nodiscard]] Index placeOf(Index node) const { return m_place[node]; }

    /// @param nodes  the same nodes as the row has.
    void setRow(Index row, std::vector<Index> nodes)
    {
        m_rows[row] = std::move(nodes);
        number(m_rows[row]);
    }

    /// Two neighbouring runs of the row, [begin, middle) and [middle, end), change places.
    void exchange(Index row, Index begin, Index middle, Index end)
    {
        const auto first = m_rows[row].begin();
        std::rotate(first + begin, first + middle, first + end);
        for (Index place = begin; place < end; ++place) {
            m_place[m_rows[row][place]] = place;
        }
    }

private:
    void number(const std::vector<Index>& row)
    {
        for (Index place = 0; place < row.size(); ++place) {
            m_place[row[place]] = place;
        }
    }

    std::vector<std::vector<Index>> m_rows;
    std::vector<Index> m_place;
};

/// How many pairs of arcs between neighbouring rows cross.
///
/// Cost: O(E log V).
/// Source: W. Barth, M. Jünger, P. Mutzel, "Simple and efficient bilayer cross counting", LNCS
/// 2528, 2002, doi:10.1007/3-540-36151-0_13.
[[nodiscard]] std::uint64_t countCrossings(const ProperGraph& graph, const Order& order);

/// The sum over arcs inside a row of the nodes they pass over.
[[nodiscard]] std::uint64_t countPassedOver(const ProperGraph& graph, const Order& order);

}  // namespace cutpoint::layout
