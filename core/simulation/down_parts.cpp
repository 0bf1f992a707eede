#include "core/simulation/down_parts.h"

#include "core/simulation/state_lanes.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// The order in which causes are ruled out: a part counts where its own was not ruled out yet.
OutageCause causeOf(const SystemPart& part, std::uint32_t state)
{
    switch (part.type) {
    case SystemPart::Type::Instances:
    case SystemPart::Type::Link:
        return OutageCause::SingleFault;
    case SystemPart::Type::CommonCause:
        return OutageCause::CommonCause;
    case SystemPart::Type::Domain:
        return OutageCause::Domain;
    case SystemPart::Type::Switch:
        break;
    }
    switch (static_cast<SwitchState>(state)) {
    case SwitchState::SwitchingBack:
        return OutageCause::Failback;
    case SwitchState::ByHand:
        return OutageCause::MissedFailover;
    case SwitchState::SwitchingOver:
    case SwitchState::Done:
        break;
    }
    return OutageCause::Switchover;
}

/// The parts that have to do with a cause: as many as there are lanes for.
std::vector<PartState> candidatesFor(const LongRunPlan& plan, const std::vector<PartState>& down,
                                     OutageCause cause)
{
    std::vector<PartState> candidates;
    const OutageCause last = std::max(cause, OutageCause::DoubleFault);
    for (const PartState& each : down) {
        if (causeOf(plan.parts[each.part], each.state) <= last &&
            candidates.size() < Lanes::count - 2) {
            candidates.push_back(each);
        }
    }
    return candidates;
}

/// The first candidate that is enough alone; their number if there is none.
std::size_t enoughAlone(const LongRunPlan& plan, const std::vector<PartState>& candidates)
{
    StateLanes lanes{plan};
    for (const PartState& part : candidates) {
        lanes.set(part);
        lanes.step();
        lanes.set({.part = part.part, .state = 0});
    }
    const Lanes fails = lanes.judge().fails;
    std::size_t first = 0;
    while (first < candidates.size() && !fails.test(first)) {
        ++first;
    }
    return first;
}

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

std::vector<PartState> enoughToFail(const LongRunPlan& plan, const std::vector<PartState>& down,
                                    OutageCause cause)
{
    std::vector<PartState> candidates = candidatesFor(plan, down, cause);
    if (const std::size_t alone = enoughAlone(plan, candidates); alone < candidates.size()) {
        return {candidates[alone]};
    }
    std::vector<PartState> certain;
    while (true) {  // Each time round there are fewer candidates.
        const std::size_t count = countItTakes(plan, certain, candidates);
        if (count > candidates.size()) {
            return down;  // More than were looked at.
        }
        if (count == 0) {
            break;
        }
        certain.push_back(candidates[count - 1]);
        candidates.resize(count - 1);
    }
    std::ranges::stable_sort(certain, std::ranges::greater{}, [&](const PartState& each) {
        return causeOf(plan.parts[each.part], each.state);
    });
    return certain;
}

}  // namespace cutpoint
