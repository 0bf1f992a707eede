#pragma once

#include "core/harden/option_evaluator.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// What a search for the best choice of changes is told.
struct HardeningProblem {
    std::vector<double> costs;       ///< Of every option, >= 0.
    double mostDown = 0.0;           ///< The unavailability to reach, for the cheapest choice.
    std::optional<double> mostCost;  ///< For the best choice; empty: no limit.
    std::size_t mostEffort = 0;      ///< Of the evaluator; then the search gives up the proof.
    std::stop_token stop;
    std::function<void(double)> progress;  ///< Told the share of the effort that is spent; may be
                                           ///< empty.
};

/// What it came to.
struct HardeningSolution {
    std::optional<HardeningStates> states;  ///< In or Out; empty: nothing found.
    double cost = 0.0;
    double down = 1.0;
    double leastCost = 0.0;  ///< No choice that reaches it costs less (cheapest).
    double leastDown = 0.0;  ///< No choice within the cost is down less (best).
    bool isProven = false;   ///< There is no better one, or none at all.
};

/// The cheapest choice that reaches an unavailability; without `states` and proven: none does.
///
/// Branch and bound, the least bound first: a choice cannot do better than with everything open at
/// its best, nor reach the rest more cheaply than by the greatest weights for their cost.
[[nodiscard]] HardeningSolution findCheapest(OptionEvaluator& evaluator,
                                             const HardeningProblem& problem);

/// The choice with the least unavailability within a cost; of changes without effect, none.
[[nodiscard]] HardeningSolution findBest(OptionEvaluator& evaluator,
                                         const HardeningProblem& problem);

}  // namespace cutpoint
