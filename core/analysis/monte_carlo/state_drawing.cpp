#include "core/analysis/monte_carlo/state_drawing.h"

#include <algorithm>

namespace cutpoint {

StateDrawing::StateDrawing(FailingUnits& units, const Proposal& proposal, std::uint64_t seed)
    : m_units{units}
    , m_proposal{proposal}
    , m_dice{seed}
    , m_setOfLane(proposal.forced, 0)
{
    m_asIs.reserve(units.units().size());
    m_flat.reserve(units.units().size());
    for (const FailingUnit& unit : units.units()) {
        m_asIs.emplace_back(unit.down, m_dice);
        m_flat.emplace_back(flattened(unit.down, proposal.scale), m_dice);
    }
    double sum = 0.0;
    m_sumOfSets.reserve(proposal.sets.size());
    for (const ForcedSet& set : proposal.sets) {
        sum += set.probability;
        m_sumOfSets.push_back(sum);
    }
}

const DrawnStates& StateDrawing::next()
{
    drawUnits();
    force();
    drawShort();
    return m_drawn;
}

void StateDrawing::drawUnits()
{
    const std::size_t firstFlat = m_proposal.asIs + m_proposal.forced;
    m_drawn.up.assign(m_units.units().size(), Lanes::all());
    for (std::size_t unit = 0; unit < m_drawn.up.size(); ++unit) {
        m_asIs[unit].happen(m_drawn.up[unit], 0, firstFlat, m_dice);
        m_flat[unit].happen(m_drawn.up[unit], firstFlat, Lanes::count, m_dice);
    }
}

void StateDrawing::force()
{
    for (std::size_t at = 0; at < m_proposal.forced; ++at) {
        m_setOfLane[at] = anySet();
        for (const std::uint32_t unit : m_proposal.sets[m_setOfLane[at]].units) {
            m_drawn.up[unit].reset(m_proposal.asIs + at);
        }
    }
}

/// Components that domains leave fewer instances fail the more easily: they are drawn anew.
void StateDrawing::drawShort()
{
    m_drawn.shortages = m_units.shortagesIn(m_drawn.up);
    for (const Shortage& shortage : m_drawn.shortages) {
        if (isForced(shortage)) {
            continue;
        }
        const bool isFlat = shortage.lane >= m_proposal.asIs + m_proposal.forced;
        const double down = isFlat ? flattened(shortage.down, m_proposal.scale) : shortage.down;
        Lanes& up = m_drawn.up[shortage.unit];
        m_dice.roll() < down ? up.reset(shortage.lane) : up.set(shortage.lane);
    }
}

std::size_t StateDrawing::anySet()
{
    const double chosen = m_dice.roll() * m_sumOfSets.back();
    const auto found = std::ranges::upper_bound(m_sumOfSets, chosen);
    return std::min<std::size_t>(static_cast<std::size_t>(found - m_sumOfSets.begin()),
                                 m_sumOfSets.size() - 1);
}

bool StateDrawing::isForced(const Shortage& shortage) const
{
    const std::size_t lane = shortage.lane;
    if (lane < m_proposal.asIs || lane >= m_proposal.asIs + m_proposal.forced) {
        return false;
    }
    const ForcedSet& set = m_proposal.sets[m_setOfLane[lane - m_proposal.asIs]];
    return std::ranges::binary_search(set.units, shortage.unit);
}

}  // namespace cutpoint
