#include "core/simulation/plain_switch.h"

#include "core/simulation/seconds_text.h"

namespace cutpoint {

PlainSwitch::PlainSwitch(SetStage& stage)
    : Mechanism{stage}
    , m_isWaiting(stage.size(), false)
{
}

void PlainSwitch::changed()
{
    if (hasPrimary(stage().set())) {
        watchSlots();
    } else {
        watchRotation();
    }
}

void PlainSwitch::watchSlots()
{
    for (std::size_t slot = 0; slot < stage().slots().size(); ++slot) {
        if (!m_isWaiting[slot] && !stage().answers(stage().slots()[slot].member)) {
            m_isWaiting[slot] = true;
            stage().show(stage().slots()[slot].member, LaneState::Waiting, "switching over");
            stage().wakeIn(*stage().set().plainDelay, 0, slot);
        }
    }
}

void PlainSwitch::watchRotation()
{
    for (std::size_t member = 0; member < stage().size(); ++member) {
        MemberState& state = stage().member(member);
        const bool isWell = stage().answers(member);
        if (state.isOut && isWell) {
            state.isOut = false;
            stage().say(EntryKind::Recovery, member, "serves again");
        } else if (!state.isOut && !isWell && !m_isWaiting[member]) {
            m_isWaiting[member] = true;
            stage().show(member, LaneState::Waiting, "switching over");
            stage().wakeIn(*stage().set().plainDelay, 0, member);
        }
    }
}

void PlainSwitch::due(const Wake& wake)
{
    m_isWaiting[wake.member] = false;
    if (hasPrimary(stage().set())) {
        switchSlot(wake.member);
    } else {
        leaveOut(wake.member);
    }
}

void PlainSwitch::switchSlot(std::size_t slot)
{
    const std::size_t failed = stage().slots()[slot].member;
    stage().showUsual(failed);
    if (stage().answers(failed)) {
        return;
    }
    auto spare = stage().spareFrom(0);
    while (spare && !stage().answers(*spare)) {
        spare = stage().spareFrom(*spare + 1);
    }
    if (!spare) {
        stage().sayOfSet(EntryKind::Alert, "no spare is left: somebody has to step in");
        m_isWaiting[slot] = false;
        return;
    }
    Takeover& takeover = stage().beginTakeover(failed);
    takeover.detected = stage().now();
    takeover.served = stage().now();
    takeover.settled = stage().now();
    takeover.to = stage().titleOf(*spare);
    takeover.loss = stage().lossIf(failed, *spare);
    stage().moveClients(slot, *spare, Seconds{0});
    stage().say(EntryKind::Recovery, *spare,
                "has taken over after " + inSeconds(*stage().set().plainDelay));
}

void PlainSwitch::leaveOut(std::size_t member)
{
    stage().showUsual(member);
    if (stage().answers(member)) {
        return;
    }
    stage().member(member).isOut = true;
    Takeover& takeover = stage().beginTakeover(member);
    takeover.detected = stage().now();
    takeover.served = stage().now();
    takeover.settled = stage().now();
    takeover.to = "the others";
    stage().say(EntryKind::Notice, member,
                "is left out after " + inSeconds(*stage().set().plainDelay));
}

}  // namespace cutpoint
