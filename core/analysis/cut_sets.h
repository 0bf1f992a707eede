#pragma once

#include "core/structure/structure_function.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// A component, lost whole, or a domain.
struct CutMember {
    bool isDomain = false;
    std::uint32_t number = 0;  ///< Of the component or domain in the function.

    friend auto operator<=>(const CutMember&, const CutMember&) = default;
};

/// What the search came to.
struct MinimalCutSets {
    std::vector<std::vector<CutMember>> sets;  ///< Ascending by size, then by members.
    unsigned order = 0;                        ///< Up to which size they are all there.
};

/// How far the search goes.
struct CutSetOptions {
    unsigned order = 2;
    std::size_t budget = 20'000'000;  ///< In components and calls looked at; the order is lowered
                                      ///< until the search is within it.
    std::stop_token stop;
};

/// All minimal cut sets of components and domains up to an order.
///
/// Every cut set has a member in every working set: branches over one, and finds the last member
/// of each set by `findSinglePoints`.
///
/// Cost: (members of a working set)^(order − 1) searches for single points.
[[nodiscard]] MinimalCutSets findMinimalCutSets(const StructureFunction& function,
                                                const CutSetOptions& options);

}  // namespace cutpoint
