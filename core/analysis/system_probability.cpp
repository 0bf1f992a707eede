#include "core/analysis/system_probability.h"

#include "core/analysis/range_sums.h"
#include "core/analysis/unit_effect.h"
#include "core/analysis/unit_series.h"

#include <algorithm>

namespace cutpoint {
namespace {

using Node = DecisionDiagram::Node;

double ownRate(const DiagramUnit& unit)
{
    return unit.availability.down();
}

/// The probabilities of every node of a diagram, from the leaves up.
struct NodeProbabilities {
    std::vector<std::vector<Node>> nodes;  ///< Of every module: children before parents.
    std::vector<double> down;              ///< Of every variable.
    std::vector<double> up;
    std::vector<double> fails;  ///< Of every node of the diagram: that its function is false.
    std::vector<double> works;  ///< That it is true.
};

/// Of which variables stand for modules: each module is solved before those who see it.
std::vector<std::uint32_t> variableOfModules(const SystemDiagram& system)
{
    std::vector<std::uint32_t> variableOf(system.modules.size(), UINT32_MAX);
    for (std::uint32_t variable = 0; variable < system.variables.size(); ++variable) {
        if (const auto module = system.variables[variable].module;
            module != DiagramUnit::noModule) {
            variableOf[module] = variable;
        }
    }
    return variableOf;
}

NodeProbabilities probabilitiesOf(const SystemDiagram& system,
                                  const std::function<double(const DiagramUnit&)>& downOf)
{
    NodeProbabilities result;
    for (const DiagramUnit& unit : system.variables) {
        const double down = unit.module == DiagramUnit::noModule ? downOf(unit) : 0.0;
        result.down.push_back(down);
        result.up.push_back(1.0 - down);
    }
    result.fails.assign(system.diagram.size(), 0.0);
    result.works.assign(system.diagram.size(), 0.0);
    result.fails[DecisionDiagram::never] = 1.0;
    result.works[DecisionDiagram::always] = 1.0;
    const std::vector<std::uint32_t> variableOf = variableOfModules(system);
    for (std::size_t module = 0; module < system.modules.size(); ++module) {
        const auto& [root, first, level, levels] = system.modules[module];
        result.nodes.push_back(system.diagram.nodesOf(root, first));
        for (const Node node : result.nodes.back()) {
            const Node high = system.diagram.highOf(node);
            const Node low = system.diagram.lowOf(node);
            const std::uint32_t variable = system.diagram.variableOf(node);
            const double p = result.up[variable];
            const double q = result.down[variable];
            result.fails[node] = p * result.fails[high] + q * result.fails[low];
            result.works[node] = p * result.works[high] + q * result.works[low];
        }
        if (variableOf[module] != UINT32_MAX) {
            result.down[variableOf[module]] = result.fails[root];
            result.up[variableOf[module]] = result.works[root];
        }
    }
    return result;
}

/// The unavailability of the system as it follows from that of a part: base + slope × part, both
/// from positive terms.
struct Share {
    double base = 0.0;   ///< The system's if the part is perfect.
    double slope = 0.0;  ///< Its Birnbaum importance.
};

/// How the system depends on the variables of a diagram.
struct VariableEffects {
    std::vector<Share> shares;   ///< Of every variable; the base as if all variables of its level
                                 ///< were perfect.
    std::vector<bool> isTested;  ///< Of every variable.
};

/// Walks through the diagrams of modules from the whole system to the innermost.
class EffectWalk {
public:
    EffectWalk(const SystemDiagram& system, const NodeProbabilities& known)
        : m_system{system}
        , m_diagram{system.diagram}
        , m_known{known}
        , m_effects{.shares = std::vector<Share>(system.variables.size()),
                    .isTested = std::vector<bool>(system.variables.size(), false)}
        , m_reached(known.fails.size(), 0.0)
        , m_variablesOf(system.modules.size())
    {
        for (std::uint32_t variable = 0; variable < system.variables.size(); ++variable) {
            const std::uint32_t level = m_diagram.levelOfVariable(variable);
            const auto above =
                std::ranges::upper_bound(system.modules, level, {}, &DiagramModule::firstLevel);
            m_variablesOf[static_cast<std::size_t>(above - system.modules.begin()) - 1].push_back(
                variable);
        }
    }

    VariableEffects run(const Share& whole) &&
    {
        const std::vector<std::uint32_t> variableOf = variableOfModules(m_system);
        for (std::size_t module = m_system.modules.size(); module-- > 0;) {
            if (module + 1 == m_system.modules.size()) {
                walk(module, whole);
            } else if (const auto variable = variableOf[module];
                       variable != UINT32_MAX && m_effects.isTested[variable]) {
                walk(module, m_effects.shares[variable]);
            }
        }
        return std::move(m_effects);
    }

private:
    void walk(std::size_t number, const Share& share)
    {
        const DiagramModule& module = m_system.modules[number];
        std::vector<double> perfectHere(module.levelCount, 0.0);  // fails, tests the level, finds
                                                                  // it up
        RangeSums untested{module.levelCount};                    // fails without testing it
        const auto follow = [&](std::uint32_t fromLevel, Node to, double probability) {
            if (to > DecisionDiagram::always) {
                m_reached[to] += probability;
            }
            const std::uint32_t end = to > DecisionDiagram::always
                                          ? m_diagram.levelOf(to) - module.firstLevel
                                          : module.levelCount;
            untested.add(fromLevel, end, probability * m_known.fails[to]);
        };
        follow(0, module.root, 1.0);
        const std::vector<Node>& nodes = m_known.nodes[number];
        for (auto at = nodes.rbegin(); at != nodes.rend(); ++at) {
            const Node high = m_diagram.highOf(*at);
            const Node low = m_diagram.lowOf(*at);
            const std::uint32_t variable = m_diagram.variableOf(*at);
            const std::uint32_t level = m_diagram.levelOf(*at) - module.firstLevel;
            const double reached = m_reached[*at];
            m_effects.isTested[variable] = true;
            m_effects.shares[variable].slope += reached * difference(low, high);
            perfectHere[level] += reached * m_known.fails[high];
            follow(level + 1, high, reached * m_known.up[variable]);
            follow(level + 1, low, reached * m_known.down[variable]);
        }
        for (const std::uint32_t variable : m_variablesOf[number]) {
            const std::uint32_t level = m_diagram.levelOfVariable(variable) - module.firstLevel;
            Share& effect = m_effects.shares[variable];
            effect.base = share.base + share.slope * (perfectHere[level] + untested.at(level));
            effect.slope *= share.slope;
        }
    }

    /// How much more often one function is false than another that it implies: from the smaller
    /// figures, which have the digits.
    [[nodiscard]] double difference(Node low, Node high) const
    {
        return m_known.fails[low] <= m_known.works[high] ? m_known.fails[low] - m_known.fails[high]
                                                         : m_known.works[high] - m_known.works[low];
    }

    const SystemDiagram& m_system;
    const DecisionDiagram& m_diagram;
    const NodeProbabilities& m_known;
    VariableEffects m_effects;
    std::vector<double> m_reached;  ///< Of every node: the probability that a path comes by.
    std::vector<std::vector<std::uint32_t>> m_variablesOf;  ///< Of every module.
};

std::vector<double> downOfSeries(const SystemDiagram& system,
                                 const std::function<double(const DiagramUnit&)>& downOf)
{
    std::vector<double> down;
    std::ranges::transform(system.series, std::back_inserter(down), downOf);
    return down;
}

}  // namespace

double unavailabilityOf(const SystemDiagram& system,
                        const std::function<double(const DiagramUnit&)>& downOf)
{
    const std::vector<double> down = downOfSeries(system, downOf);
    const UnitSeries series{down};
    const Node root = system.modules.back().root;
    return series.fails() + series.works() * probabilitiesOf(system, downOf).fails[root];
}

SystemProbability probabilityOf(const SystemDiagram& system, const StructureFunction& function)
{
    const NodeProbabilities known = probabilitiesOf(system, ownRate);
    const std::vector<double> down = downOfSeries(system, ownRate);
    const UnitSeries series{down};
    const Node root = system.modules.back().root;
    const double rootFails = known.fails[root];
    SystemProbability result{.unavailability = series.fails() + series.works() * rootFails};
    const Effect none{.unavailabilityIfLost = result.unavailability,
                      .unavailabilityIfPerfect = result.unavailability};
    result.components.assign(function.components.size(), none);
    result.links.assign(function.links.size(), none);
    result.domains.assign(function.domains.size(), none);

    // Of several variables of a component at most one decides: their effects add up.
    const auto add = [&](const DiagramUnit& unit, double birnbaum, double ifPerfect) {
        Effect& effect = effectOf(result, unit);
        effect.birnbaum += birnbaum;
        effect.saved += birnbaum * unit.availability.down();
        effect.unavailabilityIfLost += birnbaum * unit.availability.up();
        effect.unavailabilityIfPerfect = ifPerfect;
        effect.hasInfluence = true;
    };
    for (std::size_t unit = 0; unit < system.series.size(); ++unit) {
        add(system.series[unit], series.worksWithout(unit) * known.works[root],
            series.failsWithout(unit) + series.worksWithout(unit) * rootFails);
    }
    const VariableEffects effects =
        EffectWalk{system, known}.run({.base = series.fails(), .slope = series.works()});
    for (std::size_t variable = 0; variable < system.variables.size(); ++variable) {
        const DiagramUnit& unit = system.variables[variable];
        if (effects.isTested[variable] && unit.module == DiagramUnit::noModule) {
            add(unit, effects.shares[variable].slope, effects.shares[variable].base);
        }
    }
    for (const std::uint32_t component : system.leftOut) {
        result.components[component].isKnown = false;
        result.components[component].hasInfluence = true;
    }
    return result;
}

}  // namespace cutpoint
