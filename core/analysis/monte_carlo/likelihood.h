#pragma once

#include "core/analysis/monte_carlo/failing_units.h"
#include "core/analysis/monte_carlo/proposal.h"
#include "core/analysis/monte_carlo/state_drawing.h"
#include "core/structure/lanes.h"

#include <array>
#include <vector>

namespace cutpoint {

/// How much likelier states are as things are than under a proposal: the weights that make a
/// weighted mean unbiased.
class Likelihood {
public:
    /// Both are kept by reference.
    Likelihood(const FailingUnits& units, const Proposal& proposal);

    /// The weight of every lane asked for; at most 512 / lanes drawn as things are.
    ///
    /// Cost: linear in the sets, and in the units and how many of them are down.
    [[nodiscard]] std::array<double, Lanes::count> weights(const DrawnStates& drawn,
                                                           const Lanes& wanted) const;

private:
    using Factors = std::array<double, Lanes::count>;

    void addFlat(Factors& ratios, const DrawnStates& drawn, const Lanes& wanted) const;
    void addForced(Factors& ratios, const DrawnStates& drawn, const Lanes& wanted) const;
    [[nodiscard]] double timesLikelier(const ForcedSet& set, std::size_t lane,
                                       const std::vector<Shortage>& shortages) const;

    const FailingUnits& m_units;
    const Proposal& m_proposal;
    double m_sumOfSets = 0.0;
    double m_allUp = 0.0;          ///< Logarithm of the flat ratio of the state with all units up.
    std::vector<double> m_ifUp;    ///< Of every unit, its part in that.
    std::vector<double> m_ifDown;  ///< What its being down adds to that.
};

}  // namespace cutpoint
