#pragma once

#include "core/analysis/frontier/pass.h"
#include "core/analysis/frontier/residue.h"

#include <algorithm>
#include <vector>

namespace cutpoint::frontier {

/// One way down and one way back over the stored layers of a pass, with any chances: how the
/// network depends on every part that a step decides.
template <typename Number>
class Sweep {
public:
    /// @param chances  of every part of the formula.
    Sweep(const Plan& plan, const std::vector<Layer>& layers,
          const std::vector<ChanceOf<Number>>& chances)
        : m_plan{plan}
        , m_layers{layers}
        , m_chances{chances}
    {
    }

    /// The probability that the network fails.
    ///
    /// Cost: linear in the states of all layers.
    [[nodiscard]] Number fails()
    {
        m_mass.assign(m_layers.size() + 1, {});
        m_failedBefore.assign(m_layers.size() + 1, Number{0});
        m_mass.front().assign(1, Number{1});
        m_dropped = Number{0};
        for (std::size_t place = 0; place < m_layers.size(); ++place) {
            descend(place);
        }
        return m_failedBefore.back();
    }

    /// After `fails`: the probability of states that the pass dropped.
    [[nodiscard]] Number dropped() const { return m_dropped; }

    /// After `fails`: puts the slopes of the parts into `slopes`, each multiplied into what the
    /// whole makes of this network.
    void addSlopes(const SlopeOf<Number>& ofNetwork, std::vector<SlopeOf<Number>>& slopes)
    {
        std::vector<Number> below;
        for (std::size_t place = m_layers.size(); place-- > 0;) {
            const SlopeOf<Number> slope = ascend(place, below);
            const Index part = m_plan.steps[place].part;
            if (part != Formula::perfect) {
                slopes[part] = {.ifPerfect = ofNetwork.ifPerfect + ofNetwork.rise * slope.ifPerfect,
                                .rise = ofNetwork.rise * slope.rise,
                                .isPresent = true};
            }
        }
    }

private:
    static void addTo(std::vector<Number>& masses, std::uint32_t state, Number mass)
    {
        if (state >= masses.size()) {
            masses.resize(state + 1, Number{0});
        }
        masses[state] += mass;
    }

    void descend(std::size_t place)
    {
        const Layer& layer = m_layers[place];
        const ChanceOf<Number>& chance = m_chances[m_plan.steps[place].part];
        const std::vector<Number>& mass = m_mass[place];
        std::vector<Number>& next = m_mass[place + 1];
        Number failed{0};
        const auto send = [&](std::uint32_t to, Number amount) {
            if (!Layer::isEnd(to)) {
                addTo(next, to, amount);
            } else if (to == Layer::failed) {
                failed += amount;
            } else if (to == Layer::dropped) {
                m_dropped += amount;
            }
        };
        for (std::size_t state = 0; state < layer.ifUp.size(); ++state) {
            const std::uint32_t up = layer.ifUp[state];
            const std::uint32_t down = layer.ifDown.empty() ? up : layer.ifDown[state];
            if (up == down) {
                send(up, mass[state]);
            } else {
                send(up, mass[state] * chance.works);
                send(down, mass[state] * chance.fails);
            }
        }
        m_failedBefore[place + 1] = m_failedBefore[place] + failed;
    }

    /// Takes the chances to fail from the states after a step to those before it.
    SlopeOf<Number> ascend(std::size_t place, std::vector<Number>& below) const
    {
        const Layer& layer = m_layers[place];
        const ChanceOf<Number>& chance = m_chances[m_plan.steps[place].part];
        const auto failing = [&](std::uint32_t state) {
            if (Layer::isEnd(state)) {
                return state == Layer::failed ? Number{1} : Number{0};
            }
            return below[state];
        };
        SlopeOf<Number> slope{.ifPerfect = m_failedBefore[place]};
        std::vector<Number> above(layer.ifUp.size(), Number{0});
        for (std::size_t state = 0; state < layer.ifUp.size(); ++state) {
            const std::uint32_t to = layer.ifUp[state];
            const Number up = failing(to);
            const Number mass = m_mass[place][state];
            slope.ifPerfect += mass * up;
            above[state] = up;
            if (!layer.ifDown.empty() && layer.ifDown[state] != to) {
                const Number down = failing(layer.ifDown[state]);
                slope.rise += mass * risen(down, up);
                above[state] = chance.works * up + chance.fails * down;
            }
        }
        below = std::move(above);
        return slope;
    }

    /// Losing something never helps: a difference below zero is rounding.
    static double risen(double down, double up) { return std::max(down - up, 0.0); }
    static Residue risen(Residue down, Residue up) { return down - up; }

    const Plan& m_plan;
    const std::vector<Layer>& m_layers;
    const std::vector<ChanceOf<Number>>& m_chances;
    std::vector<std::vector<Number>> m_mass;  ///< Before every step, and at the end.
    std::vector<Number> m_failedBefore;       ///< What failed in earlier steps.
    Number m_dropped{0};
};

}  // namespace cutpoint::frontier
