#pragma once

#include "core/simulation/agenda.h"
#include "core/simulation/drill.h"
#include "core/simulation/failover_set.h"
#include "core/simulation/scene.h"
#include "core/simulation/service_share.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// What all sets of a drill share: the clock, what is up, what has been written down.
struct DrillWorld {
    Seconds now{0};
    double requestsPerSecond = 0;  ///< > 0.
    Scene& scene;
    Agenda agenda;
    std::vector<TimelineEntry> timeline;
    std::vector<Takeover> takeovers;
    std::vector<SplitBrain> splitBrains;
};

/// What a member is about in the eyes of its set.
struct MemberState {
    bool isActive = false;    ///< Has the work, or takes itself for the one that has it.
    bool isDraining = false;  ///< Still serves those who have not followed yet.
    bool isOut = false;       ///< Of the rotation.
    bool isFenced = false;    ///< Cut off by the others, so that it can do no harm.
    bool isReadOnly = false;
    LaneState showing = LaneState::Up;     ///< With `doing`.
    std::string doing;                     ///< What the lane says meanwhile; empty: the usual.
    std::optional<Seconds> troubledSince;  ///< When it stopped answering.
    bool isFollowing = false;              ///< Receives what the active one writes.
    Seconds copiedUntil{0};                ///< Of a member that does not: up to when it had.
};

/// Where the clients of one of the `required` serving members go.
struct Slot {
    std::size_t member = 0;
    std::size_t before = 0;  ///< Where those go who have not followed yet.
    Seconds movedAt{0};
    Seconds followedAt{0};  ///< The last of them follows; evenly from `movedAt` on.
};

/// A set in a drill: what its mechanism sees and can do. Members and slots go by number.
class SetStage {
public:
    /// All of them outlive the stage.
    ///
    /// @param phase  in [0, 1): by which part of an interval ticks are late.
    SetStage(std::size_t number, const FailoverSet& set, double phase, DrillWorld& world);

    [[nodiscard]] const FailoverSet& set() const { return m_set; }
    [[nodiscard]] const FailoverTimes& times() const { return m_set.times; }
    [[nodiscard]] Seconds now() const { return m_world.now; }
    [[nodiscard]] double requestsPerSecond() const { return m_world.requestsPerSecond; }
    [[nodiscard]] std::size_t size() const { return m_set.members.size(); }
    [[nodiscard]] const MemberState& member(std::size_t number) const { return m_members[number]; }
    [[nodiscard]] MemberState& member(std::size_t number) { return m_members[number]; }
    [[nodiscard]] const std::string& titleOf(std::size_t member) const
    {
        return m_set.members[member].title;
    }
    [[nodiscard]] const std::vector<Slot>& slots() const { return m_slots; }

    // What can be seen.
    [[nodiscard]] bool isUp(std::size_t member) const;
    [[nodiscard]] bool answers(std::size_t member) const;         ///< A check, within its timeout.
    [[nodiscard]] bool answersQueries(std::size_t member) const;  ///< Within the patience of users.
    [[nodiscard]] bool canTalk(std::size_t one, std::size_t other) const;
    [[nodiscard]] bool isReached(std::size_t member) const;  ///< By callers, up or not.
    [[nodiscard]] Seconds latencyOf(std::size_t member) const;
    [[nodiscard]] bool hasSlot(std::size_t member) const;
    /// The first slot whose member does not answer checks.
    [[nodiscard]] std::optional<std::size_t> brokenSlot() const;
    [[nodiscard]] bool anyAnswers() const;
    /// The first member without a slot from `first` on.
    [[nodiscard]] std::optional<std::size_t> spareFrom(std::size_t first) const;

    // Time.
    void wakeIn(Seconds delay, int step, std::size_t member = 0);
    void wakeAt(Seconds at, int step, std::size_t member = 0);
    /// The next tick of an interval, now included: a multiple, shifted by the phase.
    [[nodiscard]] Seconds nextTick(Seconds interval) const;
    /// The last tick of an interval before now.
    [[nodiscard]] Seconds lastTick(Seconds interval) const;

    // What can be done.
    void say(EntryKind kind, std::size_t member, std::string what);
    void sayOfSet(EntryKind kind, std::string what);
    void show(std::size_t member, LaneState state, std::string label);
    void showUsual(std::size_t member);
    /// Sends the clients of a slot to another member; it is active from now on, the one before not.
    void moveClients(std::size_t slot, std::size_t member, Seconds fading);

    // What is written down.
    Takeover& beginTakeover(std::size_t from);
    [[nodiscard]] Takeover& takeover() { return m_world.takeovers[m_takeover]; }
    /// What is lost if a member goes on from its copy of what another one has written.
    [[nodiscard]] std::optional<DataLoss> lossIf(std::size_t from, std::size_t to) const;
    void addSplitBrain(SplitBrain split) { m_world.splitBrains.push_back(std::move(split)); }

    /// Up to when a member has what was written.
    [[nodiscard]] Seconds copiedUntil(std::size_t member) const;
    /// Whether it has all that was written until then.
    [[nodiscard]] bool hasAllUntil(std::size_t member, Seconds moment) const;
    /// The members that follow, after something has changed.
    void noteChange();

    /// What requests meet here now.
    [[nodiscard]] SetShare share() const;
    /// Whether the share changes with time by itself.
    [[nodiscard]] bool isFading() const;
    [[nodiscard]] bool isReadOnly() const;

private:
    [[nodiscard]] bool serves(std::size_t member) const;
    [[nodiscard]] double lostOf(const Slot& slot) const;
    [[nodiscard]] SetShare shareOfRotation() const;
    [[nodiscard]] DataLoss lossSince(Seconds moment, Seconds last, std::string why) const;

    std::size_t m_number;
    const FailoverSet& m_set;
    double m_phase;
    DrillWorld& m_world;
    std::vector<MemberState> m_members;
    std::vector<Slot> m_slots;
    std::size_t m_takeover = 0;
};

}  // namespace cutpoint
