#pragma once

#include "core/analysis/frontier/network.h"
#include "core/analysis/frontier/order.h"

#include <cstdint>
#include <vector>

namespace cutpoint::frontier {

/// Neighbours of every vertex of a simple graph.
using Neighbours = std::vector<std::vector<Index>>;

[[nodiscard]] Neighbours neighboursOf(const Network& network);

/// A beginning of an order, and what it has cost so far.
class Beginning {
public:
    explicit Beginning(const Neighbours& neighbours);

    /// How many states a frontier has once a vertex is added: the logarithm of a rough estimate.
    [[nodiscard]] double widthWith(Index vertex) const;

    /// What that adds to the cost.
    [[nodiscard]] double costOf(Index vertex) const;

    void add(Index vertex);

    /// The vertices that can come next: neighbours of the frontier, or any where there is none.
    [[nodiscard]] const std::vector<Index>& candidates() const { return m_candidates; }
    [[nodiscard]] const std::vector<Index>& order() const { return m_order; }
    [[nodiscard]] double cost() const { return m_cost; }
    [[nodiscard]] bool isComplete() const { return m_order.size() == m_neighbours->size(); }

    /// Equal for the same vertices in whatever order.
    [[nodiscard]] std::uint64_t mark() const { return m_mark; }
    [[nodiscard]] std::uint64_t markWith(Index vertex) const;

    /// How early the first frontier neighbour of a vertex was added: ties are broken by it.
    [[nodiscard]] Index ageOf(Index vertex) const;

private:
    static constexpr Index notYet = UINT32_MAX;

    const Neighbours* m_neighbours;
    std::vector<Index> m_placeOf;  ///< Of every vertex: when it was added.
    std::vector<Index> m_left;     ///< Of every vertex: how many neighbours are yet to come.
    std::vector<bool> m_isCandidate;
    std::vector<Index> m_candidates;
    std::vector<Index> m_order;
    double m_width = 0.0;
    double m_cost = 0.0;
    std::uint64_t m_mark = 0;
};

/// Adds the vertex that leaves the narrowest frontier, again and again.
///
/// @param limit  gives up once the cost reaches it: the order is empty then.
[[nodiscard]] VertexOrder greedyOrder(const Neighbours& neighbours, Index start, double limit);

/// The same with several beginnings side by side.
[[nodiscard]] VertexOrder beamOrder(const Neighbours& neighbours, const std::vector<Index>& starts,
                                    std::size_t beam, double limit);

/// Neighbours by neighbours.
[[nodiscard]] std::vector<Index> breadthFirst(const Neighbours& neighbours, Index start);

/// Eliminates vertices, joining the neighbours of each, by fewest neighbours or fewest edges added.
enum class Elimination { MinimumDegree, MinimumFill };
[[nodiscard]] std::vector<Index> eliminationOrder(const Neighbours& neighbours,
                                                  Elimination elimination);

}  // namespace cutpoint::frontier
