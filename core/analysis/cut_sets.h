#pragma once

#include "core/analysis/unit_rates.h"
#include "core/structure/structure_function.h"

#include <chrono>
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
    unsigned order = 0;                        ///< Up to which size they were sought.
    double count = 0.0;  ///< How many there are up to that order: more than `sets` if limited.
};

/// How far the search goes.
struct CutSetOptions {
    unsigned order = 2;
    std::size_t limit = 10'000;       ///< How many to list; the most probable of more.
    std::size_t budget = 20'000'000;  ///< In components and calls looked at, or twenty for each
                                      ///< node of a diagram; the order is lowered until the search
                                      ///< is within it.
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
    std::stop_token stop;
};

/// All minimal cut sets of components and domains up to an order.
///
/// Combined from those of gates, or by branching where nearly everything leads to everything, as in
/// two-way networks.
///
/// @param rates  say which are the most probable; what states nothing counts least.
///
/// Cost: of the gates, see `cutSetsOfGates`; of branching, `branchForCutSets`.
[[nodiscard]] MinimalCutSets findMinimalCutSets(const StructureFunction& function,
                                                const UnitRates& rates,
                                                const CutSetOptions& options);

}  // namespace cutpoint
