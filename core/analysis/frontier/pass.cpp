#include "core/analysis/frontier/pass.h"

#include "core/analysis/frontier/compact_states.h"
#include "core/analysis/frontier/drop.h"
#include "core/analysis/frontier/state_table.h"
#include "core/analysis/frontier/wide_states.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

/// @tparam States  how states are packed and changed.
template <typename States>
class Runner {
public:
    Runner(const Plan& plan, const std::vector<Chance>& chances, const PassLimits& limits)
        : m_plan{plan}
        , m_chances{chances}
        , m_limits{limits}
        , m_states{plan}
    {
    }

    Pass run()
    {
        m_keys.push_back(m_states.pack({}));
        m_mass.push_back(1.0);
        for (const Step& step : m_plan.steps) {
            if (!advance(step)) {
                break;
            }
        }
        return std::move(m_pass);
    }

private:
    bool advance(const Step& step)
    {
        m_table.reset(m_keys.size() * 2);
        m_states.begin(step);
        m_nextMass.clear();
        m_layer = {};
        double fails = 0.0;
        const Chance& chance = m_chances[step.part];
        for (std::size_t state = 0; state < m_keys.size(); ++state) {
            constexpr std::size_t statesBetweenLooks = 0x4000;
            if (state % statesBetweenLooks == 0 && !mayGoOn()) {
                return false;
            }
            fails += expand(step, chance, state);
        }
        m_pass.fails += fails;
        m_keys = m_table.takeKeys();
        std::swap(m_mass, m_nextMass);
        dropSome();
        m_pass.states += m_keys.size();
        m_pass.peak = std::max(m_pass.peak, m_keys.size());
        if (m_limits.keepsLayers) {
            m_pass.layers.push_back(std::move(m_layer));
        }
        return true;
    }

    bool mayGoOn()
    {
        if (m_limits.stop.stop_requested() ||
            std::chrono::steady_clock::now() > m_limits.deadline) {
            m_pass.end = Pass::End::Stopped;
            return false;
        }
        if (m_pass.states + m_table.keys().size() > m_limits.states) {
            m_pass.end = Pass::End::OverBudget;
            return false;
        }
        return true;
    }

    /// @return  the mass that fails.
    double expand(const Step& step, const Chance& chance, std::size_t state)
    {
        typename States::State up = m_states.unpack(m_keys[state]);
        const double mass = m_mass[state];
        if (step.isCertain()) {
            static_cast<void>(m_states.raise(up));
            const std::uint32_t next = go(up, mass);
            note(m_layer.ifUp, next);
            return next == Layer::failed ? mass : 0.0;
        }
        typename States::State down = up;
        if (!m_states.raise(up)) {
            const std::uint32_t next = go(down, mass);
            note(m_layer.ifDown, next);
            note(m_layer.ifUp, next);
            return next == Layer::failed ? mass : 0.0;
        }
        const std::uint32_t ifDown = go(down, mass * chance.fails);
        const std::uint32_t ifUp = go(up, mass * chance.works);
        note(m_layer.ifDown, ifDown);
        note(m_layer.ifUp, ifUp);
        return (ifDown == Layer::failed ? mass * chance.fails : 0.0) +
               (ifUp == Layer::failed ? mass * chance.works : 0.0);
    }

    /// Settles a state after a step.
    ///
    /// @return  its number in the next layer.
    std::uint32_t go(typename States::State& state, double mass)
    {
        switch (m_states.settle(state)) {
        case Outcome::Failed:
            return Layer::failed;
        case Outcome::Works:
            return Layer::works;
        case Outcome::Open:
            break;
        }
        const std::uint32_t next = m_table.numberOf(m_states.pack(state));
        if (next == m_nextMass.size()) {
            m_nextMass.push_back(mass);
        } else {
            m_nextMass[next] += mass;
        }
        return next;
    }

    void note(std::vector<std::uint32_t>& list, std::uint32_t next) const
    {
        if (m_limits.keepsLayers) {
            list.push_back(next);
        }
    }

    void dropSome()
    {
        const double limit =
            massBelowWhichToDrop(m_mass, m_limits.droppedOfLayer, m_limits.statesOfLayer);
        if (limit <= 0.0) {
            return;
        }
        std::vector<std::uint32_t> numberOf(m_keys.size(), Layer::dropped);
        std::uint32_t kept = 0;
        for (std::size_t state = 0; state < m_keys.size(); ++state) {
            if (m_mass[state] < limit) {
                m_pass.dropped += m_mass[state];
                continue;
            }
            m_keys[kept] = m_keys[state];
            m_mass[kept] = m_mass[state];
            numberOf[state] = kept++;
        }
        m_keys.resize(kept);
        m_mass.resize(kept);
        for (auto* list : {&m_layer.ifUp, &m_layer.ifDown}) {
            for (std::uint32_t& next : *list) {
                next = Layer::isEnd(next) ? next : numberOf[next];
            }
        }
    }

    const Plan& m_plan;
    const std::vector<Chance>& m_chances;
    const PassLimits& m_limits;
    States m_states;
    StateTable<States::words> m_table;
    std::vector<StateKey<States::words>> m_keys;
    std::vector<double> m_mass;
    std::vector<double> m_nextMass;
    Layer m_layer;
    Pass m_pass;
};

}  // namespace

Pass runPass(const Plan& plan, const std::vector<Chance>& chances, const PassLimits& limits)
{
    if (CompactStates::fits(plan)) {
        return Runner<CompactStates>{plan, chances, limits}.run();
    }
    const std::size_t words = plan.slotCount > Partition::mostSlots ? KeyLayout::mostWords + 1
                                                                    : KeyLayout{plan}.words(plan);
    if (words <= 1) {
        return Runner<WideStates<1>>{plan, chances, limits}.run();
    }
    if (words == 2) {
        return Runner<WideStates<2>>{plan, chances, limits}.run();
    }
    if (words <= KeyLayout::mostWords) {
        return Runner<WideStates<KeyLayout::mostWords>>{plan, chances, limits}.run();
    }
    return {.end = Pass::End::OverBudget};
}

}  // namespace cutpoint::frontier
