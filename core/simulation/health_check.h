#pragma once

#include "core/simulation/mechanism.h"

#include <optional>

namespace cutpoint {

/// A monitor checks those that serve. After enough failed checks it verifies a backup, promotes it,
/// changes the route, and the clients follow as their DNS entries expire. When the one that served
/// at the start has been well long enough, it gets its work back; if it wavers, not.
///
/// Source: MODEL.md section 6, health-check failover.
class HealthCheckFailover final : public Mechanism {
public:
    using Mechanism::Mechanism;

    void changed() override;
    void due(const Wake& wake) override;
    [[nodiscard]] bool isMoving() const override { return m_isMoving; }

private:
    enum Step : int {
        Check,
        CheckFailed,
        NextBackup,
        Promoted,
        Rerouted,
        Followed,
        FailedBack,
        Wavered
    };

    void checkAtNextTick();
    void check();
    void countFailure();
    void begin();
    void tryBackup(std::size_t from);
    void promoted(std::size_t backup);
    void rerouted(std::size_t backup);
    void followed(std::size_t member);
    void giveUp();
    void judgeFailback();
    void failBack(std::size_t home);
    void abortFailback(std::size_t home);
    [[nodiscard]] std::optional<std::size_t> slotAwayFromHome() const;

    bool m_isChecking = false;  ///< The next check has been asked for.
    bool m_isMoving = false;    ///< Guards against a second failover meanwhile.
    bool m_isFailback = false;  ///< What moves is the work of the one that has it at the start.
    bool m_hasGivenUp = false;  ///< Nobody was left to promote.
    std::size_t m_slot = 0;     ///< That is in trouble or moves.
    std::uint32_t m_failures = 0;
    std::optional<Seconds> m_wellSince;  ///< Of the one that served at the start.
};

}  // namespace cutpoint
