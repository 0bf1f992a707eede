#include "core/analysis/frontier/pass.h"

#include "core/analysis/frontier/drop.h"
#include "core/analysis/frontier/state_table.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

template <std::size_t Words>
class Runner {
public:
    Runner(const Plan& plan, const std::vector<Chance>& chances, const PassLimits& limits)
        : m_plan{plan}
        , m_chances{chances}
        , m_limits{limits}
        , m_layout{plan}
    {
    }

    Pass run()
    {
        m_keys.push_back(pack<Words>({}, m_plan, m_layout));
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
        Partition up = unpack<Words>(m_keys[state], m_plan, m_layout);
        const double mass = m_mass[state];
        if (step.isCertain()) {
            step.isVertex() ? enter(up, step) : static_cast<void>(connect(up, step, m_plan));
            const std::uint32_t next = go(up, step, mass);
            note(m_layer.ifUp, next);
            return next == Layer::failed ? mass : 0.0;
        }
        Partition down = up;
        bool differs = true;
        if (step.isVertex()) {
            enter(up, step);
        } else {
            differs = connect(up, step, m_plan);
        }
        const std::uint32_t ifDown = go(down, step, differs ? mass * chance.fails : mass);
        const std::uint32_t ifUp = differs ? go(up, step, mass * chance.works) : ifDown;
        note(m_layer.ifDown, ifDown);
        note(m_layer.ifUp, ifUp);
        if (!differs) {
            return ifDown == Layer::failed ? mass : 0.0;
        }
        return (ifDown == Layer::failed ? mass * chance.fails : 0.0) +
               (ifUp == Layer::failed ? mass * chance.works : 0.0);
    }

    /// Settles a state after a step.
    ///
    /// @return  its number in the next layer.
    std::uint32_t go(Partition& partition, const Step& step, double mass)
    {
        Renumbering numbers;
        switch (settle(partition, step, m_plan, numbers)) {
        case Outcome::Failed:
            return Layer::failed;
        case Outcome::Works:
            return Layer::works;
        case Outcome::Open:
            break;
        }
        const std::uint32_t next = m_table.numberOf(pack<Words>(partition, m_plan, m_layout));
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
    KeyLayout m_layout;
    StateTable<Words> m_table;
    std::vector<StateKey<Words>> m_keys;
    std::vector<double> m_mass;
    std::vector<double> m_nextMass;
    Layer m_layer;
    Pass m_pass;
};

}  // namespace

Pass runPass(const Plan& plan, const std::vector<Chance>& chances, const PassLimits& limits)
{
    const std::size_t words =
        plan.slots > Partition::mostSlots ? KeyLayout::mostWords + 1 : KeyLayout{plan}.words(plan);
    switch (words) {
    case 0:
    case 1:
        return Runner<1>{plan, chances, limits}.run();
    case 2:
        return Runner<2>{plan, chances, limits}.run();
    case 3:
    case 4:
        return Runner<4>{plan, chances, limits}.run();
    default:
        return {.end = Pass::End::OverBudget};
    }
}

}  // namespace cutpoint::frontier
