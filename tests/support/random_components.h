#pragma once

#include "core/model/component.h"
#include "tests/support/random_source.h"

#include <vector>

namespace cutpoint::tests {

/// Hands out random rates as long as there are few units that may be up or down.
class RateBudget {
public:
    RateBudget(RandomSource& random, unsigned units)
        : m_random{random}
        , m_units{units}
    {
    }

    /// Rates for that many units, if they are within the budget, else mostly none; now and then
    /// 0 or 1, or none at all.
    [[nodiscard]] Rates ratesFor(unsigned units);

private:
    RandomSource& m_random;
    unsigned m_units;
};

/// Components "users" or "c0", "c1" … of a few kinds, layers and names that make look-alikes, some
/// in groups "g" and "h" if `hasGroups`.
[[nodiscard]] std::vector<Component> randomComponents(unsigned count, bool hasGroups,
                                                      RandomSource& random, RateBudget& budget);

}  // namespace cutpoint::tests
