#include "core/simulation/database_failover.h"

#include "core/simulation/seconds_text.h"

#include <string>

namespace cutpoint {

void DatabaseFailover::changed()
{
    if (m_isMoving || m_isRetrying || (m_hasGivenUp && !stage().anyAnswers())) {
        return;
    }
    const auto slot = slotWithoutAnswers();
    m_hasGivenUp = false;
    if (!slot) {
        return;
    }
    m_slot = *slot;
    m_retries = 0;
    m_isRetrying = true;
    stage().show(stage().slots()[m_slot].member, LaneState::Waiting, "queries fail");
    stage().wakeIn(stage().times().retryInterval, Retry);
}

void DatabaseFailover::due(const Wake& wake)
{
    switch (wake.step) {
    case Retry:
        retry();
        break;
    case NextReplica:
        tryReplica(wake.member);
        break;
    case Verify:
        verify(wake.member);
        break;
    default:
        break;
    }
}

std::optional<std::size_t> DatabaseFailover::slotWithoutAnswers() const
{
    for (std::size_t slot = 0; slot < stage().slots().size(); ++slot) {
        if (!stage().answersQueries(stage().slots()[slot].member)) {
            return slot;
        }
    }
    return std::nullopt;
}

void DatabaseFailover::retry()
{
    const std::size_t primary = stage().slots()[m_slot].member;
    if (stage().answersQueries(primary)) {
        m_isRetrying = false;
        stage().showUsual(primary);
        stage().say(EntryKind::Recovery, primary, "answers queries again");
        changed();
        return;
    }
    ++m_retries;
    if (m_retries < stage().times().queryRetries) {
        stage().wakeIn(stage().times().retryInterval, Retry);
        return;
    }
    stage().showUsual(primary);
    stage().say(EntryKind::Notice, primary,
                "query failed, " + std::to_string(m_retries) + " retries " +
                    inSeconds(stage().times().retryInterval) + " apart as well");
    m_isRetrying = false;
    m_isMoving = true;
    stage().beginTakeover(primary).detected = stage().now();
    tryReplica(0);
}

void DatabaseFailover::tryReplica(std::size_t from)
{
    const auto replica = stage().spareFrom(from);
    if (!replica) {
        m_isMoving = false;
        m_hasGivenUp = true;
        stage().sayOfSet(EntryKind::Alert,
                         "no database server is left: queries fail until one is back");
        return;
    }
    if (!stage().answers(*replica)) {
        stage().say(EntryKind::Notice, *replica,
                    "no connection in " + inSeconds(stage().times().checkTimeout));
        stage().wakeIn(stage().times().checkTimeout, NextReplica, *replica + 1);
        return;
    }
    stage().say(EntryKind::Notice, *replica, "is in recovery: promote it");
    stage().show(*replica, LaneState::Promoting, "promoting");
    stage().wakeIn(stage().times().promoteDatabase, Verify, *replica);
}

void DatabaseFailover::verify(std::size_t replica)
{
    stage().showUsual(replica);
    if (!stage().answers(replica)) {
        stage().say(EntryKind::Notice, replica, "was not promoted: it stopped answering");
        tryReplica(replica + 1);
        return;
    }
    const std::size_t primary = stage().slots()[m_slot].member;
    Takeover& takeover = stage().takeover();
    takeover.to = stage().titleOf(replica);
    takeover.served = stage().now();
    takeover.settled = stage().now();
    takeover.loss = stage().lossIf(primary, replica);
    stage().moveClients(m_slot, replica, Seconds{0});
    m_isMoving = false;
    m_hasGivenUp = false;
    stage().say(EntryKind::Recovery, replica, "is primary now: queries are answered");
    stage().say(EntryKind::Alert, replica,
                "took over from " + stage().titleOf(primary) +
                    ", which has to rejoin as a replica when it is back");
    changed();
}

}  // namespace cutpoint
