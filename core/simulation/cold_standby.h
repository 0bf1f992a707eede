#pragma once

#include "core/simulation/mechanism.h"

#include <optional>

namespace cutpoint {

/// Somebody notices, starts the spare that is off, restores it from the last backup and lets it
/// serve. What was written since that backup is lost.
///
/// Source: MODEL.md section 6, cold standby.
class ColdStandbyFailover final : public Mechanism {
public:
    using Mechanism::Mechanism;

    void changed() override;
    void due(const Wake& wake) override;
    [[nodiscard]] bool isMoving() const override { return m_state == State::Starting; }

private:
    enum Step : int { Detected, Started, Restored };
    enum class State : std::uint8_t { Idle, Noticing, Starting };

    void start(std::size_t from);
    void serve();
    /// Whether the one that failed is back, so that the spare is not needed.
    [[nodiscard]] bool isCalledOff();

    State m_state = State::Idle;
    std::size_t m_slot = 0;
    std::size_t m_spare = 0;
};

}  // namespace cutpoint
