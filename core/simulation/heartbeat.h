#pragma once

#include "core/simulation/mechanism.h"

#include <optional>

namespace cutpoint {

/// The standby listens for the beats of the active one. After silence it checks, and then takes
/// over in five steps: promote itself, take the virtual address, promote the database, accept
/// traffic, tell people. It cannot tell a dead peer from one that it cannot reach: without a
/// witness or fencing a partition ends in two active ones, until it is healed. Then the one that
/// the clients reach stays, if they reach both the later one; the other steps down, and what was
/// written there stands on the wrong side.
///
/// Source: MODEL.md section 6, heartbeat pair.
class HeartbeatFailover final : public Mechanism {
public:
    using Mechanism::Mechanism;

    void changed() override;
    void due(const Wake& wake) override;
    [[nodiscard]] bool isMoving() const override { return m_state == State::TakingOver; }

private:
    enum Step : int { Silent, Check, CheckFailed, Promoted, HasAddress, HasDatabase };
    enum class State : std::uint8_t { Listening, Suspecting, TakingOver, Alone };

    [[nodiscard]] bool hears(std::size_t listener, std::size_t active) const;
    [[nodiscard]] std::optional<std::size_t> silentSlot() const;
    [[nodiscard]] std::optional<std::size_t> listenerTo(std::size_t active) const;
    void suspect(std::size_t slot, std::size_t listener);
    void check();
    void countFailure();
    void calm(const char* why);
    void begin();
    void promoted();
    void accept();
    void abort();
    void callForHelp();
    void joinAgain();
    void endSplit();
    [[nodiscard]] DataLoss writtenTo(bool loserIsReached, bool winnerIsReached) const;

    State m_state = State::Listening;
    std::uint64_t m_round = 0;  ///< Moments asked for in an earlier one no longer count.
    std::size_t m_slot = 0;
    std::size_t m_active = 0;   ///< Whose beats are missed.
    std::size_t m_standby = 0;  ///< Who misses them.
    std::uint32_t m_failures = 0;
    bool m_hasCalled = false;  ///< For help, since nobody is left.
    std::optional<Seconds> m_splitSince;
    std::size_t m_splitOld = 0;  ///< Was active before the split.
    std::size_t m_splitNew = 0;  ///< Took over in it.
    bool m_reachesOld = false;   ///< Clients do, while it lasts.
    bool m_reachesNew = false;
};

}  // namespace cutpoint
