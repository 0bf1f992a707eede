#pragma once

#include "core/simulation/set_stage.h"

#include <memory>

namespace cutpoint {

/// How a set reacts: a state machine on the virtual clock. It sleeps while all is well, however
/// long that is, and is told when something changes.
class Mechanism {
public:
    explicit Mechanism(SetStage& stage)
        : m_stage{stage}
    {
    }
    Mechanism(const Mechanism&) = delete;
    Mechanism& operator=(const Mechanism&) = delete;
    Mechanism(Mechanism&&) = delete;
    Mechanism& operator=(Mechanism&&) = delete;
    virtual ~Mechanism() = default;

    /// Something went down, came back, slowed down or was cut off; maybe a member.
    virtual void changed() = 0;

    /// A moment has come that it asked for.
    virtual void due(const Wake& wake) = 0;

    /// Whether it is in the middle of moving work.
    [[nodiscard]] virtual bool isMoving() const = 0;

protected:
    [[nodiscard]] SetStage& stage() const { return m_stage; }

private:
    SetStage& m_stage;
};

/// The mechanism that a set states. The stage outlives it.
[[nodiscard]] std::unique_ptr<Mechanism> mechanismOf(SetStage& stage);

}  // namespace cutpoint
