#include "core/simulation/cold_standby.h"

#include "core/simulation/seconds_text.h"

namespace cutpoint {

void ColdStandbyFailover::changed()
{
    if (m_state != State::Idle) {
        return;
    }
    const auto slot = stage().brokenSlot();
    const auto spare = stage().spareFrom(0);
    if (slot && spare) {
        m_slot = *slot;
        m_state = State::Noticing;
        stage().show(stage().slots()[m_slot].member, LaneState::Waiting, "nobody has noticed");
        stage().wakeIn(stage().times().detect, Detected);
    }
}

void ColdStandbyFailover::due(const Wake& wake)
{
    if (isCalledOff()) {
        return;
    }
    switch (wake.step) {
    case Detected:
        stage().showUsual(stage().slots()[m_slot].member);
        stage().say(EntryKind::Alert, stage().slots()[m_slot].member,
                    "is noticed to be down after " + inSeconds(stage().times().detect));
        stage().beginTakeover(stage().slots()[m_slot].member).detected = stage().now();
        start(0);
        break;
    case Started:
        if (!stage().isUp(m_spare)) {
            stage().showUsual(m_spare);
            stage().say(EntryKind::Alert, m_spare, "does not start");
            start(m_spare + 1);
            return;
        }
        stage().say(EntryKind::Notice, m_spare, "has started: restore the last backup");
        stage().show(m_spare, LaneState::Promoting, "restoring");
        stage().wakeIn(stage().times().restore, Restored);
        break;
    case Restored:
        serve();
        break;
    default:
        break;
    }
}

void ColdStandbyFailover::start(std::size_t from)
{
    const auto spare = stage().spareFrom(from);
    if (!spare) {
        m_state = State::Idle;
        stage().sayOfSet(EntryKind::Alert, "no spare starts: somebody has to step in");
        return;
    }
    m_state = State::Starting;
    m_spare = *spare;
    stage().say(EntryKind::Notice, m_spare, "is started");
    stage().show(m_spare, LaneState::Promoting, "starting");
    stage().wakeIn(stage().times().start, Started);
}

void ColdStandbyFailover::serve()
{
    stage().showUsual(m_spare);
    if (!stage().isUp(m_spare)) {
        stage().say(EntryKind::Alert, m_spare, "went down while it was restored");
        start(m_spare + 1);
        return;
    }
    Takeover& takeover = stage().takeover();
    takeover.to = stage().titleOf(m_spare);
    takeover.served = stage().now();
    takeover.settled = stage().now();
    takeover.loss = stage().lossIf(stage().slots()[m_slot].member, m_spare);
    stage().moveClients(m_slot, m_spare, Seconds{0});
    m_state = State::Idle;
    stage().say(EntryKind::Recovery, m_spare, "is restored and serves");
    changed();
}

bool ColdStandbyFailover::isCalledOff()
{
    const std::size_t failed = stage().slots()[m_slot].member;
    if (!stage().answers(failed)) {
        return false;
    }
    stage().showUsual(failed);
    if (m_state == State::Starting) {
        stage().showUsual(m_spare);
        stage().say(EntryKind::Recovery, failed, "is back: the spare is not needed");
        stage().takeover().to = stage().titleOf(failed);
        stage().takeover().served = stage().now();
        stage().takeover().settled = stage().now();
    }
    m_state = State::Idle;
    changed();
    return true;
}

}  // namespace cutpoint
