#pragma once

#include "core/simulation/mechanism.h"

#include <optional>

namespace cutpoint {

/// The clients themselves: a query that fails is tried again some times, then each replica is asked
/// whether it is in recovery, promoted and verified. What had not been replicated is lost.
///
/// Source: MODEL.md section 6, database failover.
class DatabaseFailover final : public Mechanism {
public:
    using Mechanism::Mechanism;

    void changed() override;
    void due(const Wake& wake) override;
    [[nodiscard]] bool isMoving() const override { return m_isMoving; }

private:
    enum Step : int { Retry, NextReplica, Verify };

    [[nodiscard]] std::optional<std::size_t> slotWithoutAnswers() const;
    void retry();
    void tryReplica(std::size_t from);
    void verify(std::size_t replica);

    bool m_isRetrying = false;
    bool m_isMoving = false;
    bool m_hasGivenUp = false;  ///< Nobody was left; queries go on failing.
    std::size_t m_slot = 0;
    std::uint32_t m_retries = 0;
};

}  // namespace cutpoint
