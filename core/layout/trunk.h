#pragma once

#include "core/layout/geometry.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace cutpoint {

/// The horizontal piece that calls of several cards to the same several cards have in common. The
/// routes of the calls lie on it.
struct Trunk {
    double y = 0.0;
    double from = 0.0;  ///< x of its left end.
    double to = 0.0;
    std::vector<std::uint32_t> connections;  ///< By their numbers in file order.

    friend bool operator==(const Trunk&, const Trunk&) = default;
};

/// A part of a trunk that the same connections run over.
struct TrunkSection {
    double from = 0.0;
    double to = 0.0;
    int rank = 0;  ///< The highest of those connections.

    friend bool operator==(const TrunkSection&, const TrunkSection&) = default;
};

/// The parts of a trunk from left to right; neighbours differ in rank.
///
/// @param routes  of the diagram.
/// @param rankOf  how much a connection says about what the trunk looks like: 0 or more.
///
/// Cost: O(n log n) for n connections and each rank that they have.
[[nodiscard]] std::vector<TrunkSection> sectionsOf(const Trunk& trunk,
                                                   const std::vector<std::vector<Point>>& routes,
                                                   const std::function<int(std::uint32_t)>& rankOf);

}  // namespace cutpoint
