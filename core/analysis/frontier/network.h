#pragma once

#include "core/analysis/frontier/formula.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace cutpoint::frontier {

/// A link that can be used both ways.
struct Edge {
    Index one = 0;
    Index other = 0;
    Index part = Formula::perfect;

    [[nodiscard]] Index far(Index near) const { return near == one ? other : one; }
};

/// Vertices of which some must be reached.
struct CountedGroup {
    std::vector<std::pair<Index, std::uint32_t>> members;  ///< Vertex, and as how many it counts.
    std::uint32_t required = 1;
};

/// An undirected multigraph with vertices and edges that can fail. It works while the source
/// reaches every target, and enough of every group, over what is up.
struct Network {
    std::vector<Index> vertices;  ///< Of every vertex: its part of the formula.
    std::vector<Edge> edges;
    Index source = 0;
    std::vector<Index> targets;  ///< Must all be reached.
    std::vector<CountedGroup> groups;
};

/// The edges of every vertex, packed.
class Incidence {
public:
    explicit Incidence(const Network& network);

    /// Indices into the edges of the network.
    [[nodiscard]] std::span<const Index> of(Index vertex) const
    {
        return std::span{m_edges}.subspan(m_begin[vertex], m_begin[vertex + 1] - m_begin[vertex]);
    }

private:
    std::vector<Index> m_begin;
    std::vector<Index> m_edges;
};

}  // namespace cutpoint::frontier
