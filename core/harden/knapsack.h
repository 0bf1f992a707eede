#pragma once

#include <span>

namespace cutpoint {

/// Something to take whole or in part.
struct KnapsackItem {
    double worth = 0.0;  ///< >= 0.
    double cost = 0.0;   ///< >= 0.
};

/// The least cost at which items come to a worth if they may be taken in part: no choice of whole
/// items costs less. Infinity if all of them do not come to it.
///
/// @param items  by falling worth for their cost, as `comesBefore` puts them. Cost: their number.
[[nodiscard]] double leastCost(std::span<const KnapsackItem> items, double worth);

/// The most worth that items come to within a cost if they may be taken in part.
[[nodiscard]] double mostWorth(std::span<const KnapsackItem> items, double cost);

/// Whether an item gives more for its cost than another.
[[nodiscard]] bool comesBefore(const KnapsackItem& one, const KnapsackItem& other);

}  // namespace cutpoint
