#pragma once

#include "core/analysis/frontier/partition.h"
#include "core/analysis/frontier/state_key.h"

namespace cutpoint::frontier {

/// Partitions of any plan that fits into some words.
template <std::size_t Words>
class WideStates {
public:
    static constexpr std::size_t words = Words;

    using State = Partition;

    explicit WideStates(const Plan& plan)
        : m_plan{plan}
        , m_layout{plan}
    {
    }

    void begin(const Step& step) { m_step = &step; }

    [[nodiscard]] StateKey<Words> pack(const State& state) const
    {
        return frontier::pack<Words>(state, m_plan, m_layout);
    }

    [[nodiscard]] State unpack(const StateKey<Words>& key) const
    {
        return frontier::unpack<Words>(key, m_plan, m_layout);
    }

    /// Puts the vertex or the edge of the step up.
    ///
    /// @return  false if that changes nothing.
    [[nodiscard]] bool raise(State& state) const
    {
        if (!m_step->isVertex()) {
            return connect(state, *m_step, m_plan);
        }
        enter(state, *m_step);
        return true;
    }

    [[nodiscard]] Outcome settle(State& state) const
    {
        Renumbering numbers;
        return frontier::settle(state, *m_step, m_plan, numbers);
    }

private:
    const Plan& m_plan;
    KeyLayout m_layout;
    const Step* m_step = nullptr;
};

}  // namespace cutpoint::frontier
