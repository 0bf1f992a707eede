#pragma once

#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint {

/// Marks what can be got to from some vertices, they included.
///
/// @param size         how many vertices there are.
/// @param open         where it begins.
/// @param forEachNext  callable with a vertex and what to call with each vertex next to it.
///
/// Cost: linear in `size` and in what it visits.
template <typename ForEachNext>
[[nodiscard]] std::vector<bool> markFrom(std::size_t size, std::vector<std::uint32_t> open,
                                         const ForEachNext& forEachNext)
{
    std::vector<bool> isMarked(size, false);
    for (const std::uint32_t vertex : open) {
        isMarked[vertex] = true;
    }
    while (!open.empty()) {
        const std::uint32_t vertex = open.back();
        open.pop_back();
        forEachNext(vertex, [&](std::uint32_t next) {
            if (!isMarked[next]) {
                isMarked[next] = true;
                open.push_back(next);
            }
        });
    }
    return isMarked;
}

/// Of every component, whether some of `from` reach it by arcs with everything up, they included.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<bool> reachableFrom(const StructureFunction& function,
                                              std::vector<std::uint32_t> from);

/// Of every component, whether arcs lead from it to some of `to`, they included.
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<bool> leadingTo(const StructureFunction& function,
                                          std::vector<std::uint32_t> to);

/// Of every component, whether some of `users` need it, at once or by what they need, they included
/// (`dependency`).
///
/// Cost: O(V + E).
[[nodiscard]] std::vector<bool> neededBy(const StructureFunction& function,
                                         std::vector<std::uint32_t> users);

/// The components of all entries, entry after entry.
[[nodiscard]] std::vector<std::uint32_t> entryMembers(const StructureFunction& function);

/// The components of the targets of an entry, target after target (`flow`).
[[nodiscard]] std::vector<std::uint32_t> targetMembers(const StructureFunction& function,
                                                       const EntryGroup& entry);

}  // namespace cutpoint
