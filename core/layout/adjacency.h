#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint::layout {

/// A vertex, row, block …: a place in some vector.
using Index = std::uint32_t;

/// No such place.
inline constexpr Index none = UINT32_MAX;

/// From one vertex to another.
struct Arc {
    Index from = 0;
    Index to = 0;

    friend bool operator==(const Arc&, const Arc&) = default;
};

using Arcs = std::vector<Arc>;

/// The heads of the arcs that leave each vertex, in the order of the arcs; compressed rows.
class Adjacency {
public:
    Adjacency() = default;

    /// Every end must be below `size`. Cost: O(size + arcs).
    Adjacency(std::size_t size, std::span<const Arc> arcs);

    [[nodiscard]] std::span<const Index> of(Index vertex) const
    {
        return std::span{m_heads}.subspan(m_first[vertex], degree(vertex));
    }

    [[nodiscard]] Index degree(Index vertex) const { return m_first[vertex + 1] - m_first[vertex]; }

private:
    std::vector<Index> m_first;
    std::vector<Index> m_heads;
};

/// The same arcs, each from head to tail.
[[nodiscard]] Arcs reversed(std::span<const Arc> arcs);

}  // namespace cutpoint::layout
