#include "core/simulation/set_stage.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint {
namespace {

constexpr Seconds hour{3600};

}  // namespace

SetStage::SetStage(std::size_t number, const FailoverSet& set, double phase, DrillWorld& world)
    : m_number{number}
    , m_set{set}
    , m_phase{phase}
    , m_world{world}
    , m_members(set.members.size())
{
    for (std::size_t at = 0; at < m_members.size(); ++at) {
        m_members[at].isActive = !hasPrimary(set) || at < set.required;
        m_members[at].isFollowing = !m_members[at].isActive;
    }
    if (hasPrimary(set)) {
        for (std::size_t slot = 0; slot < set.required; ++slot) {
            m_slots.push_back({.member = slot, .before = slot});
        }
    }
}

bool SetStage::isUp(std::size_t member) const
{
    return m_world.scene.isUp(m_set.members[member]) && !m_members[member].isFenced;
}

bool SetStage::answers(std::size_t member) const
{
    return !m_members[member].isFenced &&
           m_world.scene.answers(m_set.members[member], m_set.times.checkTimeout);
}

bool SetStage::answersQueries(std::size_t member) const
{
    return !m_members[member].isFenced &&
           m_world.scene.answers(m_set.members[member], m_set.times.requestTimeout);
}

bool SetStage::canTalk(std::size_t one, std::size_t other) const
{
    return m_world.scene.canTalk(m_set.members[one].component, m_set.members[other].component);
}

bool SetStage::isReached(std::size_t member) const
{
    return m_world.scene.isReached(m_set.members[member].component);
}

Seconds SetStage::latencyOf(std::size_t member) const
{
    return m_world.scene.latencyOf(m_set.members[member]);
}

bool SetStage::hasSlot(std::size_t member) const
{
    return std::ranges::find(m_slots, member, &Slot::member) != m_slots.end();
}

std::optional<std::size_t> SetStage::brokenSlot() const
{
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (!answers(m_slots[slot].member)) {
            return slot;
        }
    }
    return std::nullopt;
}

bool SetStage::anyAnswers() const
{
    for (std::size_t at = 0; at < size(); ++at) {
        if (answers(at)) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> SetStage::spareFrom(std::size_t first) const
{
    for (std::size_t at = first; at < size(); ++at) {
        if (!hasSlot(at)) {
            return at;
        }
    }
    return std::nullopt;
}

void SetStage::wakeIn(Seconds delay, int step, std::size_t member)
{
    wakeAt(now() + delay, step, member);
}

void SetStage::wakeAt(Seconds at, int step, std::size_t member)
{
    m_world.agenda.add(std::max(at, now()), {.set = m_number, .step = step, .member = member});
}

Seconds SetStage::nextTick(Seconds interval) const
{
    return (std::ceil(now() / interval - m_phase) + m_phase) * interval;
}

Seconds SetStage::lastTick(Seconds interval) const
{
    return (std::ceil(now() / interval - m_phase) - 1.0 + m_phase) * interval;
}

void SetStage::say(EntryKind kind, std::size_t member, std::string what)
{
    m_world.timeline.push_back(
        {.at = now(), .kind = kind, .who = titleOf(member), .what = std::move(what)});
}

void SetStage::sayOfSet(EntryKind kind, std::string what)
{
    m_world.timeline.push_back(
        {.at = now(), .kind = kind, .who = m_set.title, .what = std::move(what)});
}

void SetStage::show(std::size_t member, LaneState state, std::string label)
{
    m_members[member].showing = state;
    m_members[member].doing = std::move(label);
}

void SetStage::showUsual(std::size_t member)
{
    m_members[member].doing.clear();
}

void SetStage::moveClients(std::size_t slot, std::size_t member, Seconds fading)
{
    const std::size_t before = m_slots[slot].member;
    m_slots[slot] = {
        .member = member, .before = before, .movedAt = now(), .followedAt = now() + fading};
    m_members[before].isActive = false;
    m_members[before].isFollowing = false;
    m_members[before].copiedUntil = now();
    m_members[member].isActive = true;
    m_members[member].isDraining = false;
    noteChange();
}

Takeover& SetStage::beginTakeover(std::size_t from)
{
    m_takeover = m_world.takeovers.size();
    Takeover& begun = m_world.takeovers.emplace_back();
    begun.set = m_set.id;
    begun.title = m_set.title;
    begun.from = titleOf(from);
    begun.failed = m_members[from].troubledSince.value_or(now());
    begun.recoveryTimeObjective = m_set.stated.recoveryTimeObjective;
    begun.recoveryPointObjective = m_set.stated.recoveryPointObjective;
    return begun;
}

std::optional<DataLoss> SetStage::lossIf(std::size_t from, std::size_t to) const
{
    const Seconds last =
        isUp(from) && isReached(from) ? now() : m_members[from].troubledSince.value_or(now());
    if (m_set.stated.replication) {
        const Seconds copied = std::min(copiedUntil(to), last);
        return lossSince(copied, last, "what had not been replicated");
    }
    if (m_set.stated.backupIntervalHours) {
        const Seconds interval = *m_set.stated.backupIntervalHours * hour;
        const Seconds backup = std::floor(last / interval) * interval;
        return lossSince(backup, last, "what was written since the last backup");
    }
    return std::nullopt;
}

DataLoss SetStage::lossSince(Seconds moment, Seconds last, std::string why) const
{
    const Seconds writes = std::max(Seconds{0}, last - moment);
    return {.writes = writes,
            .transactions = writes.count() * m_world.requestsPerSecond,
            .why = writes > Seconds{0} ? std::move(why) : std::string{}};
}

Seconds SetStage::copiedUntil(std::size_t member) const
{
    const MemberState& state = m_members[member];
    if (state.isActive) {
        return now();
    }
    if (!state.isFollowing) {
        return state.copiedUntil;
    }
    const bool isBehind = m_set.stated.replication == Replication::Async;
    return isBehind ? now() - m_set.times.replicationLag : now();
}

bool SetStage::hasAllUntil(std::size_t member, Seconds moment) const
{
    return copiedUntil(member) >= moment;
}

void SetStage::noteChange()
{
    for (std::size_t at = 0; at < size(); ++at) {
        MemberState& state = m_members[at];
        if (answersQueries(at)) {
            state.troubledSince.reset();
        } else if (!state.troubledSince) {
            state.troubledSince = now();
        }
        const bool follows =
            !state.isActive && isUp(at) && std::ranges::any_of(m_slots, [&](const Slot& slot) {
                return isUp(slot.member) && canTalk(slot.member, at);
            });
        if (state.isFollowing && !follows) {
            state.copiedUntil = copiedUntil(at);
        }
        state.isFollowing = follows;
    }
}

bool SetStage::serves(std::size_t member) const
{
    return (m_members[member].isActive || m_members[member].isDraining) && answersQueries(member);
}

double SetStage::lostOf(const Slot& slot) const
{
    const bool isSplit = m_members[slot.before].isActive && slot.before != slot.member;
    if (isSplit) {
        return serves(slot.member) || serves(slot.before) ? 0.0 : 1.0;
    }
    const double here = serves(slot.member) ? 0.0 : 1.0;
    if (now() >= slot.followedAt) {
        return here;
    }
    const double behind = (slot.followedAt - now()) / (slot.followedAt - slot.movedAt);
    return behind * (serves(slot.before) ? 0.0 : 1.0) + (1.0 - behind) * here;
}

SetShare SetStage::shareOfRotation() const
{
    std::size_t inRotation = 0;
    std::size_t serving = 0;
    std::size_t slow = 0;
    for (std::size_t at = 0; at < size(); ++at) {
        if (!m_members[at].isOut) {
            ++inRotation;
            serving += serves(at) ? 1 : 0;
            slow += serves(at) && latencyOf(at) > Seconds{0} ? 1 : 0;
        }
    }
    if (serving == 0) {
        return {.lost = 1.0};
    }
    const auto all = static_cast<double>(inRotation);
    const double dead = static_cast<double>(inRotation - serving) / all;
    const double late = static_cast<double>(slow) / all;
    // Balancers ask the next member; a plain switch has nobody who does.
    return m_set.plainDelay ? SetShare{.lost = dead, .slow = late}
                            : SetShare{.lost = 0.0, .slow = dead + late};
}

SetShare SetStage::share() const
{
    if (m_slots.empty()) {
        return shareOfRotation();
    }
    double served = 1.0;
    bool isSlow = false;
    for (const Slot& slot : m_slots) {
        served *= 1.0 - lostOf(slot);
        isSlow = isSlow || (serves(slot.member) && latencyOf(slot.member) > Seconds{0});
    }
    return {.lost = 1.0 - served, .slow = isSlow ? served : 0.0};
}

bool SetStage::isFading() const
{
    return std::ranges::any_of(m_slots, [&](const Slot& slot) { return now() < slot.followedAt; });
}

bool SetStage::isReadOnly() const
{
    return std::ranges::any_of(m_members, &MemberState::isReadOnly);
}

}  // namespace cutpoint
