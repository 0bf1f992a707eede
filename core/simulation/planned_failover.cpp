#include "core/simulation/planned_failover.h"

#include "core/simulation/seconds_text.h"

namespace cutpoint {

void PlannedMove::begin(bool mechanismIsMoving)
{
    if (!hasPrimary(m_stage.set())) {
        m_stage.sayOfSet(EntryKind::Notice, "all members serve: there is nothing to hand over");
        return;
    }
    if (m_isRunning || mechanismIsMoving) {
        m_stage.sayOfSet(EntryKind::Notice,
                         "planned failover refused: a failover is running already");
        return;
    }
    m_primary = m_stage.slots().front().member;
    const auto standby = m_stage.spareFrom(0);
    if (!standby) {
        m_stage.sayOfSet(EntryKind::Notice, "planned failover refused: there is no standby");
        return;
    }
    m_standby = *standby;
    m_hasMoved = false;
    Takeover& takeover = m_stage.beginTakeover(m_primary);
    takeover.isPlanned = true;
    takeover.recoveryTimeObjective.reset();  // Nothing has to recover.
    takeover.failed = m_stage.now();
    takeover.detected = m_stage.now();
    if (!isCaughtUp()) {
        refuse("is not caught up");
        return;
    }
    m_isRunning = true;
    m_stage.say(EntryKind::Notice, m_standby, "step 1 of 8: is caught up");
    setReadOnly();
}

void PlannedMove::due(const Wake& wake)
{
    switch (wake.step) {
    case Waited:
        waited();
        break;
    case Promoted:
        promoted();
        break;
    case Reconfigured:
        reconfigured();
        break;
    case Verified:
        verified();
        break;
    default:
        break;
    }
}

/// At the first check there is nothing to put back.
void PlannedMove::refuse(const std::string& why)
{
    m_stage.say(EntryKind::Notice, m_standby,
                "step 1 of 8: " + why + ", planned failover called off");
}

void PlannedMove::setReadOnly()
{
    m_readOnlySince = m_stage.now();
    m_stage.member(m_primary).isReadOnly = true;
    m_stage.say(EntryKind::Notice, m_primary, "step 2 of 8: is read-only, writes wait");
    m_stage.show(m_primary, LaneState::Degraded, "read-only");
    m_stage.wakeIn(m_stage.times().replicationWait, Waited);
}

void PlannedMove::waited()
{
    if (!m_stage.answersQueries(m_primary)) {
        rollBack("step 3 of 8: " + m_stage.titleOf(m_primary) + " gives no answer any more");
        return;
    }
    if (!isCaughtUp() || !m_stage.hasAllUntil(m_standby, m_readOnlySince)) {
        rollBack("step 3 of 8: still not caught up");
        return;
    }
    m_stage.say(EntryKind::Notice, m_standby,
                "step 3 of 8: has all writes after " + inSeconds(m_stage.times().replicationWait));
    if (!m_stage.answers(m_standby)) {
        rollBack("step 4 of 8: is not healthy");
        return;
    }
    m_stage.say(EntryKind::Notice, m_standby, "step 4 of 8: is healthy");
    m_stage.show(m_standby, LaneState::Promoting, "promoting");
    m_stage.wakeIn(m_stage.times().plannedPromote, Promoted);
}

void PlannedMove::promoted()
{
    if (!m_stage.answers(m_standby)) {
        rollBack("step 5 of 8: was not promoted, it gives no answer");
        return;
    }
    m_stage.say(EntryKind::Notice, m_standby, "step 5 of 8: is promoted");
    m_stage.wakeIn(m_stage.times().reconfigure, Reconfigured);
}

void PlannedMove::reconfigured()
{
    m_stage.moveClients(0, m_standby, Seconds{0});
    m_hasMoved = true;
    m_stage.member(m_primary).isReadOnly = false;
    m_stage.show(m_primary, LaneState::Standby, "handed over");
    Takeover& takeover = m_stage.takeover();
    takeover.to = m_stage.titleOf(m_standby);
    takeover.served = m_stage.now();
    takeover.writePause = m_stage.now() - m_readOnlySince;
    takeover.loss = DataLoss{};
    m_stage.say(EntryKind::Notice, m_standby,
                "step 6 of 8: clients are reconfigured, writes go on");
    m_stage.wakeIn(m_stage.times().verifyTraffic, Verified);
}

void PlannedMove::verified()
{
    m_stage.showUsual(m_standby);
    if (!m_stage.answersQueries(m_standby)) {
        rollBack("step 7 of 8: gets no traffic");
        return;
    }
    m_stage.say(EntryKind::Notice, m_standby, "step 7 of 8: has the traffic");
    m_stage.showUsual(m_primary);
    m_stage.say(EntryKind::Recovery, m_primary, "step 8 of 8: is the standby now, all done");
    m_stage.takeover().settled = m_stage.now();
    m_isRunning = false;
}

/// The roles are again as they were; what is wrong is for the mechanism to deal with.
void PlannedMove::rollBack(const std::string& why)
{
    m_stage.say(EntryKind::Alert, m_standby, why + ": rolled back");
    Takeover& takeover = m_stage.takeover();
    takeover.loss.reset();
    if (m_hasMoved) {
        // What was written after the move has to get back.
        takeover.loss = m_stage.lossIf(m_standby, m_primary);
        m_stage.moveClients(0, m_primary, Seconds{0});
    } else {
        takeover.writePause = m_stage.now() - m_readOnlySince;
    }
    m_stage.member(m_primary).isReadOnly = false;
    m_stage.showUsual(m_primary);
    m_stage.showUsual(m_standby);
    takeover.to.clear();
    takeover.served.reset();
    m_isRunning = false;
}

bool PlannedMove::isCaughtUp() const
{
    return m_stage.isUp(m_standby) && m_stage.isUp(m_primary) &&
           m_stage.canTalk(m_primary, m_standby);
}

}  // namespace cutpoint
