#include "core/simulation/down_parts.h"

#include "core/simulation/state_lanes.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// How many of the candidates, the first ones, it takes beside those that are certain; one more
/// than there are: all are not enough.
std::size_t countItTakes(const LongRunPlan& plan, const std::vector<PartState>& certain,
                         const std::vector<PartState>& candidates)
{
    StateLanes lanes{plan};
    for (const PartState& part : certain) {
        lanes.set(part);
    }
    for (const PartState& part : candidates) {
        lanes.step();
        lanes.set(part);
    }
    lanes.step();
    const Lanes fails = lanes.judge().fails;
    std::size_t count = 0;
    while (count <= candidates.size() && !fails.test(count)) {
        ++count;
    }
    return count;
}

}  // namespace

void DownParts::set(PartState change)
{
    const std::uint32_t number = change.part + 1;
    Part& part = m_parts[number];
    const bool wasDown = part.state != 0;
    const bool getsWorse = change.state > part.state;
    part.state = change.state;
    if (change.state != 0 && !getsWorse) {
        return;
    }
    if (wasDown) {
        m_parts[part.before].after = part.after;
        m_parts[part.after].before = part.before;
    }
    if (getsWorse) {
        part.before = 0;
        part.after = m_parts[0].after;
        m_parts[part.after].before = number;
        m_parts[0].after = number;
    }
}

std::vector<PartState> DownParts::list(std::size_t most) const
{
    std::vector<PartState> down;
    for (std::uint32_t number = m_parts[0].after; number != 0 && down.size() < most;
         number = m_parts[number].after) {
        down.push_back({.part = number - 1, .state = m_parts[number].state});
    }
    return down;
}

std::vector<PartState> enoughToFail(const LongRunPlan& plan, const std::vector<PartState>& down)
{
    std::vector<PartState> certain;
    std::vector<PartState> candidates = down;
    candidates.resize(std::min(candidates.size(), Lanes::count - 2));
    while (true) {
        const std::size_t count = countItTakes(plan, certain, candidates);
        if (count > candidates.size()) {
            return down;  // More than were looked at.
        }
        if (count == 0) {
            return certain;
        }
        certain.push_back(candidates[count - 1]);
        candidates.resize(count - 1);
    }
}

}  // namespace cutpoint
