#pragma once

#include "core/analysis/monte_carlo/failing_units.h"
#include "core/analysis/monte_carlo/proposal.h"
#include "core/analysis/monte_carlo/rare_events.h"
#include "core/structure/lanes.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// 512 states side by side, as they were drawn.
struct DrawnStates {
    std::vector<Lanes> up;            ///< Of every unit, by itself.
    std::vector<Shortage> shortages;  ///< Where a component had fewer instances to fail.
};

/// Draws states from a proposal.
class StateDrawing {
public:
    /// `units` and `proposal` are kept by reference.
    StateDrawing(FailingUnits& units, const Proposal& proposal, std::uint64_t seed);

    /// The next 512 states; valid until the next call.
    ///
    /// Cost: linear in the units, and in how many fail.
    [[nodiscard]] const DrawnStates& next();

private:
    void drawUnits();
    void force();
    void drawShort();
    [[nodiscard]] std::size_t anySet();
    [[nodiscard]] bool isForced(const Shortage& shortage) const;

    FailingUnits& m_units;
    const Proposal& m_proposal;
    Dice m_dice;
    std::vector<RareEvents> m_asIs;
    std::vector<RareEvents> m_flat;
    std::vector<double> m_sumOfSets;  ///< Of the probabilities up to each set.
    std::vector<std::size_t> m_setOfLane;
    DrawnStates m_drawn;
};

}  // namespace cutpoint
