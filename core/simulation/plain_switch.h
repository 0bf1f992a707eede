#pragma once

#include "core/simulation/mechanism.h"

#include <vector>

namespace cutpoint {

/// A switch of which only the time is known: after it a spare has the work, or, where all serve,
/// nothing is sent any more to the member that failed. Members that come back are used at once.
///
/// Source: MODEL.md section 4, failover.
class PlainSwitch final : public Mechanism {
public:
    explicit PlainSwitch(SetStage& stage);

    void changed() override;
    void due(const Wake& wake) override;
    [[nodiscard]] bool isMoving() const override { return false; }

private:
    void watchSlots();
    void watchRotation();
    void switchSlot(std::size_t slot);
    void leaveOut(std::size_t member);

    std::vector<bool> m_isWaiting;  ///< Of every slot, or of every member where all serve.
};

}  // namespace cutpoint
