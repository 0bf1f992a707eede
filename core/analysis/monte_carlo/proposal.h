#pragma once

#include "core/analysis/monte_carlo/failing_units.h"
#include "core/structure/lanes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint {

/// Units that are made to fail together, which mostly stops the system.
struct ForcedSet {
    std::vector<std::uint32_t> units;  ///< Ascending.
    double probability = 0.0;  ///< That they all fail, with as many instances alive as the domains
                               ///< in the set leave.

    friend bool operator==(const ForcedSet&, const ForcedSet&) = default;
};

/// From which distribution states are drawn: a mixture of three, each in a fixed share of the
/// lanes.
///
/// The first are drawn as things are; the next with one of the forced sets down, chosen by its
/// probability; the last with every unit failing more often than it does, the rare ones most.
struct Proposal {
    std::size_t asIs = Lanes::count;  ///< Lanes 0 … asIs − 1.
    std::size_t forced = 0;           ///< The next so many; 0 without sets.
    double scale = 0.0;               ///< See `flattened`.
    std::vector<ForcedSet> sets;

    [[nodiscard]] std::size_t flat() const { return Lanes::count - asIs - forced; }
};

/// How often a unit fails in a flat lane: max(p, min(1/2, scale · p^(1/4))); 0 and 1 stay.
[[nodiscard]] double flattened(double probability, double scale);

/// The scale at which about so many units fail in a state.
[[nodiscard]] double scaleFor(const std::vector<FailingUnit>& units, double failures);

}  // namespace cutpoint
