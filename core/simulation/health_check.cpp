#include "core/simulation/health_check.h"

#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <string>

namespace cutpoint {

void HealthCheckFailover::changed()
{
    if (m_isMoving || m_isChecking || (m_hasGivenUp && !stage().anyAnswers())) {
        return;
    }
    m_hasGivenUp = false;
    if (stage().brokenSlot() || m_failures > 0 || slotAwayFromHome()) {
        checkAtNextTick();
    }
}

void HealthCheckFailover::due(const Wake& wake)
{
    switch (wake.step) {
    case Check:
        m_isChecking = false;
        check();
        break;
    case CheckFailed:
        countFailure();
        break;
    case NextBackup:
        tryBackup(wake.member);
        break;
    case Promoted:
        promoted(wake.member);
        break;
    case Rerouted:
        rerouted(wake.member);
        break;
    case Followed:
        followed(wake.member);
        break;
    case FailedBack:
        failBack(wake.member);
        break;
    case Wavered:
        m_isChecking = false;
        abortFailback(wake.member);
        changed();
        break;
    default:
        break;
    }
}

void HealthCheckFailover::checkAtNextTick()
{
    m_isChecking = true;
    stage().wakeAt(stage().nextTick(stage().times().checkInterval), Check);
}

void HealthCheckFailover::check()
{
    if (m_isMoving) {
        return;
    }
    const auto broken = stage().brokenSlot();
    if (broken) {
        m_slot = *broken;
        m_isChecking = true;
        stage().show(stage().slots()[m_slot].member, LaneState::Waiting, "being checked");
        stage().wakeIn(stage().times().checkTimeout, CheckFailed);
        return;
    }
    if (m_failures > 0) {
        m_failures = 0;
        const std::size_t member = stage().slots()[m_slot].member;
        stage().showUsual(member);
        stage().say(EntryKind::Recovery, member, "answers a check again");
    }
    judgeFailback();
}

void HealthCheckFailover::countFailure()
{
    ++m_failures;
    const std::size_t member = stage().slots()[m_slot].member;
    stage().say(EntryKind::Notice, member,
                "health check failed: no answer in " + inSeconds(stage().times().checkTimeout) +
                    " (" + std::to_string(m_failures) + " of " +
                    std::to_string(stage().times().failureThreshold) + ")");
    if (m_failures >= stage().times().failureThreshold) {
        m_isChecking = false;
        begin();
        return;
    }
    const Seconds rest = stage().times().checkInterval - stage().times().checkTimeout;
    stage().wakeIn(std::max(Seconds{0}, rest), Check);
}

void HealthCheckFailover::begin()
{
    m_isMoving = true;
    m_isFailback = false;
    m_failures = 0;
    m_wellSince.reset();
    const std::size_t member = stage().slots()[m_slot].member;
    stage().showUsual(member);
    stage().beginTakeover(member).detected = stage().now();
    tryBackup(0);
}

void HealthCheckFailover::tryBackup(std::size_t from)
{
    const auto backup = stage().spareFrom(from);
    if (!backup) {
        giveUp();
        return;
    }
    if (!stage().answers(*backup)) {
        stage().say(EntryKind::Notice, *backup, "does not answer either: no backup");
        stage().wakeIn(stage().times().checkTimeout, NextBackup, *backup + 1);
        return;
    }
    stage().say(EntryKind::Notice, *backup, "is healthy: promote it");
    stage().show(*backup, LaneState::Promoting, "promoting");
    stage().wakeIn(stage().times().promote, Promoted, *backup);
}

void HealthCheckFailover::promoted(std::size_t backup)
{
    if (!stage().answers(backup)) {
        stage().showUsual(backup);
        stage().say(EntryKind::Alert, backup, "stopped answering while it was promoted");
        tryBackup(backup + 1);
        return;
    }
    stage().show(backup, LaneState::Promoting, "taking the traffic");
    stage().wakeIn(stage().times().reroute, Rerouted, backup);
}

void HealthCheckFailover::rerouted(std::size_t backup)
{
    stage().showUsual(backup);
    if (!stage().answers(backup)) {
        stage().say(EntryKind::Alert, backup, "stopped answering while it was promoted");
        tryBackup(backup + 1);
        return;
    }
    Takeover& takeover = stage().takeover();
    takeover.to = stage().titleOf(backup);
    takeover.served = stage().now();
    takeover.loss = stage().lossIf(stage().slots()[m_slot].member, backup);
    const Seconds fading = stage().times().dnsTtl;
    stage().moveClients(m_slot, backup, fading);
    stage().say(EntryKind::Recovery, backup,
                fading > Seconds{0} ? "has the traffic: clients follow within " + inSeconds(fading)
                                    : std::string{"has the traffic"});
    stage().wakeIn(fading, Followed, backup);
}

void HealthCheckFailover::followed(std::size_t member)
{
    m_isMoving = false;
    if (!m_isFailback) {
        stage().takeover().settled = stage().now();
    }
    for (const Slot& slot : stage().slots()) {
        stage().member(slot.before).isDraining = false;
    }
    if (stage().times().dnsTtl > Seconds{0}) {
        stage().say(EntryKind::Recovery, member, "all clients have followed");
    }
    changed();
}

void HealthCheckFailover::giveUp()
{
    m_isMoving = false;
    m_hasGivenUp = true;
    stage().sayOfSet(EntryKind::Alert, "primary and backups are down: somebody has to step in");
}

/// Whether the one that served at the start has been well for long enough.
void HealthCheckFailover::judgeFailback()
{
    const auto slot = slotAwayFromHome();
    if (!slot) {
        m_wellSince.reset();
        return;
    }
    const std::size_t home = *slot;
    if (!stage().answers(home)) {
        if (m_wellSince) {
            m_isChecking = true;
            stage().wakeIn(stage().times().checkTimeout, Wavered, home);
        }
        return;  // Else it sleeps until that one comes back.
    }
    const Seconds hold = stage().times().recoveryChecks * stage().times().checkInterval;
    if (!m_wellSince) {
        m_wellSince = stage().now();
        stage().say(EntryKind::Notice, home,
                    "answers again: gets its work back after " +
                        std::to_string(stage().times().recoveryChecks) + " good checks");
    }
    if (stage().now() - *m_wellSince < hold) {
        m_isChecking = true;
        stage().wakeIn(stage().times().checkInterval, Check);
        return;
    }
    m_wellSince.reset();
    m_isMoving = true;
    m_isFailback = true;
    m_slot = *slot;
    stage().say(EntryKind::Notice, home, "has been healthy for " + inSeconds(hold) + ": fail back");
    stage().show(home, LaneState::Promoting, "failing back");
    stage().wakeIn(stage().times().reroute, FailedBack, home);
}

void HealthCheckFailover::failBack(std::size_t home)
{
    stage().showUsual(home);
    if (!stage().answers(home)) {
        m_isMoving = false;
        abortFailback(home);
        changed();
        return;
    }
    const std::size_t backup = stage().slots()[m_slot].member;
    stage().moveClients(m_slot, home, stage().times().dnsTtl);
    stage().member(backup).isDraining = true;
    stage().say(EntryKind::Recovery, home, "has its work back");
    stage().wakeIn(stage().times().dnsTtl, Followed, home);
}

void HealthCheckFailover::abortFailback(std::size_t home)
{
    m_wellSince.reset();
    stage().say(EntryKind::Notice, home, "wavers: the failback is called off");
}

/// A slot that is served by another one than at the start; its number is that of its home.
std::optional<std::size_t> HealthCheckFailover::slotAwayFromHome() const
{
    for (std::size_t slot = 0; slot < stage().slots().size(); ++slot) {
        const bool isAway = stage().slots()[slot].member != slot;
        if (isAway && !stage().hasSlot(slot) && (stage().answers(slot) || m_wellSince)) {
            return slot;
        }
    }
    return std::nullopt;
}

}  // namespace cutpoint
