#include "core/analysis/system_probability.h"

#include <algorithm>
#include <bit>

namespace cutpoint {
namespace {

using Node = DecisionDiagram::Node;

double ownRate(const DiagramUnit& unit)
{
    return unit.availability.down();
}

/// The probabilities of every node of a diagram, from the leaves up.
struct NodeProbabilities {
    std::vector<Node> nodes;    ///< Children before parents.
    std::vector<double> down;   ///< Of every variable.
    std::vector<double> fails;  ///< Of every node of the diagram: that its function is false.
    std::vector<double> works;  ///< That it is true.
};

NodeProbabilities probabilitiesOf(const SystemDiagram& system,
                                  const std::function<double(const DiagramUnit&)>& downOf)
{
    NodeProbabilities result{.nodes = system.diagram.nodesOf(system.root)};
    std::ranges::transform(system.variables, std::back_inserter(result.down), downOf);
    const std::size_t size = std::size_t{std::max(system.root, DecisionDiagram::always)} + 1;
    result.fails.assign(size, 0.0);
    result.works.assign(size, 0.0);
    result.fails[DecisionDiagram::never] = 1.0;
    result.works[DecisionDiagram::always] = 1.0;
    for (const Node node : result.nodes) {
        const Node high = system.diagram.highOf(node);
        const Node low = system.diagram.lowOf(node);
        const double q = result.down[system.diagram.variableOf(node)];
        result.fails[node] = (1.0 - q) * result.fails[high] + q * result.fails[low];
        result.works[node] = (1.0 - q) * result.works[high] + q * result.works[low];
    }
    return result;
}

/// Adds to ranges of places and asks for single ones, by additions only: no digits cancel.
class RangeSums {
public:
    explicit RangeSums(std::size_t size)
        : m_leaves{std::bit_ceil(std::max<std::size_t>(size, 1))}
        , m_sums(2 * m_leaves, 0.0)
    {
    }

    /// Adds to the places first … last − 1.
    void add(std::size_t first, std::size_t last, double amount)
    {
        for (first += m_leaves, last += m_leaves; first < last; first /= 2, last /= 2) {
            if (first % 2 != 0) {
                m_sums[first++] += amount;
            }
            if (last % 2 != 0) {
                m_sums[--last] += amount;
            }
        }
    }

    [[nodiscard]] double at(std::size_t place) const
    {
        double sum = 0.0;
        for (place += m_leaves; place > 0; place /= 2) {
            sum += m_sums[place];
        }
        return sum;
    }

private:
    std::size_t m_leaves;
    std::vector<double> m_sums;
};

/// What the diagram alone says of its variables.
struct VariableEffects {
    std::vector<double> birnbaum;   ///< Of every variable.
    std::vector<bool> isTested;     ///< Of every variable.
    std::vector<double> ifPerfect;  ///< Of every variable: the diagram's unavailability if all
                                    ///< variables of its level were perfect.
};

VariableEffects effectsOf(const SystemDiagram& system, const NodeProbabilities& known)
{
    const DecisionDiagram& diagram = system.diagram;
    std::uint32_t levels = 0;
    for (std::uint32_t variable = 0; variable < diagram.variableCount(); ++variable) {
        levels = std::max(levels, diagram.levelOfVariable(variable) + 1);
    }
    VariableEffects effects{.birnbaum = std::vector<double>(diagram.variableCount(), 0.0),
                            .isTested = std::vector<bool>(diagram.variableCount(), false)};
    std::vector<double> reached(known.fails.size(), 0.0);  // probability that a path comes by
    std::vector<double> perfectHere(levels, 0.0);  // … fails, tests the level, and finds it up
    RangeSums untested{levels};                    // … fails without testing the level
    const auto follow = [&](std::uint32_t fromLevel, Node to, double probability) {
        if (to > DecisionDiagram::always) {
            reached[to] += probability;
        }
        untested.add(fromLevel, std::min(levels, diagram.levelOf(to)),
                     probability * known.fails[to]);
    };
    follow(0, system.root, 1.0);
    for (auto at = known.nodes.rbegin(); at != known.nodes.rend(); ++at) {
        const Node node = *at;
        const Node high = diagram.highOf(node);
        const Node low = diagram.lowOf(node);
        const std::uint32_t variable = diagram.variableOf(node);
        const std::uint32_t level = diagram.levelOf(node);
        const double q = known.down[variable];
        effects.isTested[variable] = true;
        effects.birnbaum[variable] += reached[node] * (known.fails[low] - known.fails[high]);
        perfectHere[level] += reached[node] * known.fails[high];
        follow(level + 1, high, reached[node] * (1.0 - q));
        follow(level + 1, low, reached[node] * q);
    }
    for (std::uint32_t variable = 0; variable < diagram.variableCount(); ++variable) {
        const std::uint32_t level = diagram.levelOfVariable(variable);
        effects.ifPerfect.push_back(perfectHere[level] + untested.at(level));
    }
    return effects;
}

/// Units in series: of each, the unavailability and availability of those before and after it.
class Series {
public:
    explicit Series(const std::vector<double>& down)
        : m_down{down}
        , m_failsBefore(down.size() + 1, 0.0)
        , m_worksBefore(down.size() + 1, 1.0)
        , m_failsAfter(down.size() + 1, 0.0)
        , m_worksAfter(down.size() + 1, 1.0)
    {
        for (std::size_t unit = 0; unit < down.size(); ++unit) {
            const double p = 1.0 - down[unit];
            m_failsBefore[unit + 1] = m_failsBefore[unit] + m_worksBefore[unit] * down[unit];
            m_worksBefore[unit + 1] = m_worksBefore[unit] * p;
        }
        for (std::size_t unit = down.size(); unit-- > 0;) {
            const double p = 1.0 - down[unit];
            m_failsAfter[unit] = down[unit] + p * m_failsAfter[unit + 1];
            m_worksAfter[unit] = m_worksAfter[unit + 1] * p;
        }
    }

    [[nodiscard]] double fails() const { return m_failsBefore.back(); }
    [[nodiscard]] double works() const { return m_worksBefore.back(); }
    [[nodiscard]] double failsWithout(std::size_t unit) const
    {
        return m_failsBefore[unit] + m_worksBefore[unit] * m_failsAfter[unit + 1];
    }
    [[nodiscard]] double worksWithout(std::size_t unit) const
    {
        return m_worksBefore[unit] * m_worksAfter[unit + 1];
    }

private:
    const std::vector<double>& m_down;
    std::vector<double> m_failsBefore;
    std::vector<double> m_worksBefore;
    std::vector<double> m_failsAfter;  ///< Of the unit itself and those after it.
    std::vector<double> m_worksAfter;
};

std::vector<double> downOfSeries(const SystemDiagram& system,
                                 const std::function<double(const DiagramUnit&)>& downOf)
{
    std::vector<double> down;
    std::ranges::transform(system.series, std::back_inserter(down), downOf);
    return down;
}

Effect& effectOf(SystemProbability& result, const DiagramUnit& unit)
{
    auto& effects = unit.type == UnitType::Component    ? result.components
                    : unit.type == UnitType::Connection ? result.links
                                                        : result.domains;
    return effects[unit.number];
}

}  // namespace

double unavailabilityOf(const SystemDiagram& system,
                        const std::function<double(const DiagramUnit&)>& downOf)
{
    const std::vector<double> down = downOfSeries(system, downOf);
    const Series series{down};
    return series.fails() + series.works() * probabilitiesOf(system, downOf).fails[system.root];
}

SystemProbability probabilityOf(const SystemDiagram& system, const StructureFunction& function)
{
    const NodeProbabilities known = probabilitiesOf(system, ownRate);
    const std::vector<double> down = downOfSeries(system, ownRate);
    const Series series{down};
    const double rootFails = known.fails[system.root];
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
        add(system.series[unit], series.worksWithout(unit) * known.works[system.root],
            series.failsWithout(unit) + series.worksWithout(unit) * rootFails);
    }
    const VariableEffects effects = effectsOf(system, known);
    for (std::size_t variable = 0; variable < system.variables.size(); ++variable) {
        if (effects.isTested[variable]) {
            add(system.variables[variable], series.works() * effects.birnbaum[variable],
                series.fails() + series.works() * effects.ifPerfect[variable]);
        }
    }
    return result;
}

}  // namespace cutpoint
