#pragma once

#include "core/structure/strong_components.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace cutpoint::tests {

using RowArc = std::pair<std::uint32_t, std::uint32_t>;

/// A graph that owns its rows.
struct RowGraph {
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> heads;

    [[nodiscard]] SuccessorRows rows() const { return {.begin = begin, .heads = heads}; }
    [[nodiscard]] std::uint32_t size() const
    {
        return static_cast<std::uint32_t>(begin.size() - 1);
    }
};

[[nodiscard]] inline RowGraph rowGraphOf(std::uint32_t vertices, std::vector<RowArc> arcs)
{
    std::ranges::stable_sort(arcs, {}, &RowArc::first);
    RowGraph graph;
    graph.begin.assign(std::size_t{vertices} + 1, 0);
    for (const auto& [tail, head] : arcs) {
        ++graph.begin[tail + 1];
        graph.heads.push_back(head);
    }
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        graph.begin[vertex + 1] += graph.begin[vertex];
    }
    return graph;
}

/// From none to three for each vertex; parallel arcs and arcs from a vertex to itself occur.
[[nodiscard]] inline std::vector<RowArc> randomArcs(std::mt19937& random, std::uint32_t vertices)
{
    const auto count = std::uniform_int_distribution<std::uint32_t>{0, 3 * vertices}(random);
    std::uniform_int_distribution<std::uint32_t> any{0, vertices - 1};
    std::vector<RowArc> arcs(count);
    for (auto& [tail, head] : arcs) {
        tail = any(random);
        head = any(random);
    }
    return arcs;
}

/// 0 → 1 → … → vertices − 1.
[[nodiscard]] inline std::vector<RowArc> pathArcs(std::uint32_t vertices)
{
    std::vector<RowArc> arcs;
    for (std::uint32_t vertex = 0; vertex + 1 < vertices; ++vertex) {
        arcs.emplace_back(vertex, vertex + 1);
    }
    return arcs;
}

}  // namespace cutpoint::tests
