#include "core/simulation/heartbeat.h"

#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <string>

namespace cutpoint {

void HeartbeatFailover::changed()
{
    const bool wasSplit = m_splitSince.has_value();
    joinAgain();
    if (m_state == State::Suspecting && hears(m_standby, m_active)) {
        calm("beats again: no takeover");
    }
    if (m_state == State::TakingOver) {
        if (wasSplit && !m_splitSince && stage().isUp(m_active)) {
            calm("is heard again: the takeover is called off");
        }
        return;
    }
    const auto slot = silentSlot();
    if (!slot) {
        m_state = State::Listening;
        m_hasCalled = false;
        return;
    }
    const auto listener = listenerTo(stage().slots()[*slot].member);
    if (!listener) {
        callForHelp();
    } else if (m_state != State::Suspecting) {
        suspect(*slot, *listener);
    }
}

void HeartbeatFailover::callForHelp()
{
    if (!m_hasCalled) {
        m_hasCalled = true;
        stage().sayOfSet(EntryKind::Alert, "active and standby are down: somebody has to step in");
    }
}

void HeartbeatFailover::due(const Wake& wake)
{
    // Each step is asked for with the number of its round.
    if (wake.member != m_round) {
        return;
    }
    switch (wake.step) {
    case Silent:
        stage().say(EntryKind::Notice, m_standby,
                    "no beat of " + stage().titleOf(m_active) + " for " +
                        inSeconds(stage().times().heartbeatTimeout));
        check();
        break;
    case Check:
        check();
        break;
    case CheckFailed:
        countFailure();
        break;
    case Promoted:
        promoted();
        break;
    case HasAddress:
        if (!stage().isUp(m_standby)) {
            abort();
            return;
        }
        stage().say(EntryKind::Notice, m_standby, "has the virtual address");
        stage().wakeIn(stage().times().promoteDatabase, HasDatabase, m_round);
        break;
    case HasDatabase:
        accept();
        break;
    default:
        break;
    }
}

bool HeartbeatFailover::hears(std::size_t listener, std::size_t active) const
{
    return stage().isUp(active) && stage().canTalk(listener, active) &&
           stage().latencyOf(active) < stage().times().heartbeatTimeout;
}

/// A slot whose member is not heard by who would take over.
std::optional<std::size_t> HeartbeatFailover::silentSlot() const
{
    for (std::size_t slot = 0; slot < stage().slots().size(); ++slot) {
        const std::size_t active = stage().slots()[slot].member;
        const auto listener = listenerTo(active);
        if (listener ? !hears(*listener, active) : !stage().isUp(active)) {
            return slot;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> HeartbeatFailover::listenerTo(std::size_t active) const
{
    for (std::size_t member = 0; member < stage().size(); ++member) {
        const bool isOther = member != active && !stage().hasSlot(member);
        if (isOther && stage().isUp(member) && !stage().member(member).isActive) {
            return member;
        }
    }
    return std::nullopt;
}

void HeartbeatFailover::suspect(std::size_t slot, std::size_t listener)
{
    m_state = State::Suspecting;
    ++m_round;
    m_slot = slot;
    m_active = stage().slots()[slot].member;
    m_standby = listener;
    m_failures = 0;
    stage().show(m_standby, LaneState::Waiting, "hears no beat");
    const Seconds lastBeat = stage().lastTick(stage().times().heartbeatInterval);
    stage().wakeAt(lastBeat + stage().times().heartbeatTimeout, Silent, m_round);
}

void HeartbeatFailover::check()
{
    if (!stage().isUp(m_standby)) {
        calm("is down itself");
        changed();
        return;
    }
    if (stage().canTalk(m_standby, m_active) && stage().answers(m_active)) {
        calm("answers a check: no takeover");
        return;
    }
    stage().wakeIn(stage().times().checkTimeout, CheckFailed, m_round);
}

void HeartbeatFailover::countFailure()
{
    ++m_failures;
    stage().say(EntryKind::Notice, m_standby,
                "check " + std::to_string(m_failures) + " of " +
                    std::to_string(stage().times().verifyChecks) + ": " +
                    stage().titleOf(m_active) + " gives no answer");
    if (m_failures < stage().times().verifyChecks) {
        const Seconds rest = stage().times().verifyInterval - stage().times().checkTimeout;
        stage().wakeIn(std::max(Seconds{0}, rest), Check, m_round);
        return;
    }
    const bool isSeenByWitness = stage().isUp(m_active) && stage().isReached(m_active);
    if (stage().set().stated.witness.value_or(false) &&
        (isSeenByWitness || !stage().isReached(m_standby))) {
        stage().showUsual(m_standby);
        stage().say(EntryKind::Notice, m_standby,
                    isSeenByWitness
                        ? "the witness still sees " + stage().titleOf(m_active) + ": no takeover"
                        : std::string{"does not reach the witness: no takeover"});
        ++m_round;
        m_state = State::Alone;
        return;
    }
    begin();
}

void HeartbeatFailover::calm(const char* why)
{
    ++m_round;
    m_state = State::Listening;
    stage().showUsual(m_standby);
    stage().say(EntryKind::Notice, stage().isUp(m_standby) ? m_active : m_standby, why);
}

void HeartbeatFailover::begin()
{
    m_state = State::TakingOver;
    Takeover& takeover = stage().beginTakeover(m_active);
    takeover.detected = stage().now();
    if (stage().set().stated.fencing.value_or(false)) {
        stage().member(m_active).isFenced = true;
        stage().say(EntryKind::Notice, m_active, "is fenced: cut off before it can do harm");
        stage().noteChange();
    }
    stage().say(EntryKind::Notice, m_standby, "takes over: promotes itself");
    stage().show(m_standby, LaneState::Promoting, "promoting");
    stage().wakeIn(stage().times().promote, Promoted, m_round);
}

void HeartbeatFailover::promoted()
{
    if (!stage().isUp(m_standby)) {
        abort();
        return;
    }
    // One that comes back meanwhile asks the witness, if there is one, and keeps still.
    const bool hasWitness = stage().set().stated.witness.value_or(false);
    if (stage().isUp(m_active) && !stage().canTalk(m_standby, m_active) && !hasWitness) {
        m_splitSince = stage().now();
        m_splitOld = m_active;
        m_splitNew = m_standby;
        m_reachesOld = stage().isReached(m_active);
        m_reachesNew = stage().isReached(m_standby);
        stage().member(m_standby).isActive = true;
        stage().say(EntryKind::Failure, m_standby,
                    "split brain: " + stage().titleOf(m_active) + " is active as well");
    } else {
        stage().member(m_active).isActive = false;
    }
    stage().wakeIn(stage().times().virtualIp, HasAddress, m_round);
}

void HeartbeatFailover::accept()
{
    stage().showUsual(m_standby);
    if (!stage().isUp(m_standby)) {
        abort();
        return;
    }
    Takeover& takeover = stage().takeover();
    takeover.to = stage().titleOf(m_standby);
    takeover.served = stage().now();
    takeover.settled = stage().now();
    takeover.loss = m_splitSince ? std::nullopt : stage().lossIf(m_active, m_standby);
    stage().moveClients(m_slot, m_standby, Seconds{0});
    if (m_splitSince) {
        stage().member(m_active).isActive = true;  // It does not know.
    }
    m_state = State::Listening;
    ++m_round;
    stage().say(EntryKind::Recovery, m_standby, "is active: accepts traffic");
    stage().say(EntryKind::Alert, m_standby, "took over from " + stage().titleOf(m_active));
    changed();
}

void HeartbeatFailover::abort()
{
    ++m_round;
    stage().showUsual(m_standby);
    stage().say(EntryKind::Alert, m_standby, "went down during its takeover");
    m_state = State::Listening;
    changed();
}

/// A member that comes back among the others is a standby again.
void HeartbeatFailover::joinAgain()
{
    const bool isOver = m_splitSince && (stage().canTalk(m_splitOld, m_splitNew) ||
                                         !stage().isUp(m_splitOld) || !stage().isUp(m_splitNew));
    if (isOver) {
        endSplit();
    }
    for (std::size_t member = 0; member < stage().size(); ++member) {
        const bool isBack = stage().member(member).isFenced && !stage().hasSlot(member) &&
                            stage().canTalk(member, stage().slots()[m_slot].member);
        if (isBack) {
            stage().member(member).isFenced = false;
            stage().say(EntryKind::Recovery, member, "is let in again, as a standby");
            stage().noteChange();
        }
    }
}

void HeartbeatFailover::endSplit()
{
    const bool hasAccepted = stage().hasSlot(m_splitNew);
    const bool newStays = hasAccepted && stage().isUp(m_splitNew) && m_reachesNew;
    const std::size_t loser = newStays ? m_splitOld : m_splitNew;
    const DataLoss wrongSide =
        newStays ? writtenTo(m_reachesOld, m_reachesNew) : writtenTo(m_reachesNew, m_reachesOld);
    stage().addSplitBrain({.set = stage().set().id,
                           .title = stage().set().title,
                           .from = *m_splitSince,
                           .to = stage().now(),
                           .wrongSide = hasAccepted ? wrongSide : DataLoss{}});
    m_splitSince.reset();
    if (!newStays && hasAccepted) {
        stage().moveClients(m_slot, m_splitOld, Seconds{0});
    }
    stage().member(loser).isActive = false;
    stage().say(EntryKind::Recovery, loser, "steps down: the split brain is over");
    stage().noteChange();
}

/// Clients that reach both went to either by halves.
DataLoss HeartbeatFailover::writtenTo(bool loserIsReached, bool winnerIsReached) const
{
    if (!loserIsReached) {
        return {};
    }
    const Seconds length = stage().now() - *m_splitSince;
    const double share = winnerIsReached ? 0.5 : 1.0;
    return {.writes = length,
            .transactions = share * length.count() * stage().requestsPerSecond(),
            .why = "what was written to the one that stepped down"};
}

}  // namespace cutpoint
