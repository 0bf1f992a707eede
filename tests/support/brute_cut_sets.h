#pragma once

#include "core/analysis/report.h"
#include "tests/support/brute_works.h"

#include <optional>
#include <vector>

namespace cutpoint::tests {

/// A minimal cut set of components, lost whole, and domains.
struct BruteCutSet {
    std::vector<UnitName> members;           ///< Ascending.
    std::optional<long double> probability;  ///< Empty: a member component states nothing.
};

/// All minimal cut sets of up to `order` members, ascending by members.
///
/// Cost: the number of subsets of that size.
[[nodiscard]] std::vector<BruteCutSet> findCutSets(const BruteSystem& system, std::size_t order);

}  // namespace cutpoint::tests
