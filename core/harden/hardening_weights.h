#pragma once

#include "core/harden/option_evaluator.h"

#include <cstddef>
#include <map>
#include <vector>

namespace cutpoint {

/// How much each change can lower the unavailability at most, whatever else is changed: what a
/// search is cut short by.
///
/// The system differs by a change only while what it is made to is down, or would be: the weight is
/// at most the unavailability of that (by the change in it where it adds instances), times the
/// system's own when that is lost.
class HardeningWeights {
public:
    /// Outlived by the evaluator. Cost: a compilation for every few options.
    explicit HardeningWeights(OptionEvaluator& evaluator);

    /// Of every option, in [0, 1].
    ///
    /// @param states  those that are open are yet to be decided. Cost: an evaluation for every
    ///                option, once for all states that agree in what may harm.
    [[nodiscard]] const std::vector<double>& weights(const HardeningStates& states);

    /// Whether the change may make things worse: a spread, a switch, doing without.
    [[nodiscard]] bool mayHarm(std::size_t option) const { return m_mayHarm[option]; }

private:
    void measure(std::size_t option);
    void measureComponent(std::size_t option, std::uint32_t vertex);
    [[nodiscard]] std::vector<double> bySystem(const HardeningStates& worst);

    OptionEvaluator& m_evaluator;
    std::vector<bool> m_mayHarm;
    std::vector<double> m_own;       ///< The part that fails independently of all else.
    std::vector<double> m_together;  ///< The part that may fail with others: domains.
    std::map<HardeningStates, std::vector<double>> m_known;  ///< By what may harm and is in.
    std::vector<double> m_alone;  ///< While something that may harm is open.
};

}  // namespace cutpoint
