#pragma once

#include "core/simulation/mechanism.h"

#include <vector>

namespace cutpoint {

/// All members serve. Who gives no answer to a request or a check is taken out of the rotation; the
/// request is tried again on the next one. A good check brings it back.
///
/// Source: MODEL.md section 6, load-balanced.
class LoadBalanced final : public Mechanism {
public:
    explicit LoadBalanced(SetStage& stage);

    void changed() override;
    void due(const Wake& wake) override;
    [[nodiscard]] bool isMoving() const override { return false; }

private:
    enum Step : int { Missed, Check };

    void suspect(std::size_t member);
    void takeOut(std::size_t member);
    void bringBack(std::size_t member);
    [[nodiscard]] std::size_t inRotation() const;

    std::vector<bool> m_isWaiting;  ///< Of every member: a moment has been asked for.
};

}  // namespace cutpoint
