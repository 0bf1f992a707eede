#pragma once

#include "core/simulation/set_stage.h"

#include <optional>
#include <string>

namespace cutpoint {

/// Operators hand the work of the first slot to a spare, in eight steps: caught up? · read-only ·
/// wait for replication · standby healthy? · promote · reconfigure clients · verify traffic ·
/// demote. Every check can fail; then all is put back as it was. Nothing is lost; writes wait from
/// the second step to the sixth.
///
/// Source: MODEL.md section 6, planned failover.
class PlannedMove {
public:
    /// The stage outlives it.
    explicit PlannedMove(SetStage& stage)
        : m_stage{stage}
    {
    }

    /// @param mechanismIsMoving  then operators wait, and nothing begins.
    void begin(bool mechanismIsMoving);

    void due(const Wake& wake);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Steps of mechanisms are below.
    static constexpr int firstStep = 100;

private:
    enum Step : int { Waited = firstStep, Promoted, Reconfigured, Verified };

    void refuse(const std::string& why);
    void setReadOnly();
    void waited();
    void promoted();
    void reconfigured();
    void verified();
    void rollBack(const std::string& why);
    [[nodiscard]] bool isCaughtUp() const;

    SetStage& m_stage;
    bool m_isRunning = false;
    bool m_hasMoved = false;  ///< The clients have.
    std::size_t m_primary = 0;
    std::size_t m_standby = 0;
    Seconds m_readOnlySince{0};
};

}  // namespace cutpoint
