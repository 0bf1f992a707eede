#include "core/harden/knapsack.h"

#include <limits>

namespace cutpoint {

double leastCost(std::span<const KnapsackItem> items, double worth)
{
    double cost = 0.0;
    for (const KnapsackItem& item : items) {
        if (worth <= 0.0) {
            break;
        }
        if (item.worth >= worth) {
            return cost + item.cost * (worth / item.worth);
        }
        worth -= item.worth;
        cost += item.cost;
    }
    return worth <= 0.0 ? cost : std::numeric_limits<double>::infinity();
}

double mostWorth(std::span<const KnapsackItem> items, double cost)
{
    double worth = 0.0;
    for (const KnapsackItem& item : items) {
        if (item.cost > cost) {
            return worth + item.worth * (cost / item.cost);
        }
        cost -= item.cost;
        worth += item.worth;
    }
    return worth;
}

bool comesBefore(const KnapsackItem& one, const KnapsackItem& other)
{
    if (one.worth == 0.0 || other.worth == 0.0) {
        return one.worth > other.worth;  // for nothing, nothing is the worst bargain
    }
    return one.worth * other.cost > other.worth * one.cost;
}

}  // namespace cutpoint
