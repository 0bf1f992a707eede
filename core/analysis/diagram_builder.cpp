#include "core/analysis/diagram_builder.h"

#include "core/analysis/gate_modules.h"
#include "core/analysis/module_diagram.h"
#include "core/analysis/variable_order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;
using Node = DecisionDiagram::Node;

constexpr std::uint32_t none = UINT32_MAX;

class SystemBuilder {
public:
    SystemBuilder(const SystemGates& gates, const DiagramSource& source,
                  const DiagramLimits& limits)
        : m_graph{gates.graph}
        , m_root{gates.root}
        , m_source{source}
        , m_limits{limits}
        , m_isModule{findModules(gates.graph, gates.root)}
        , m_moduleOf(gates.graph.size(), none)
        , m_system{.series = {},
                   .variables = {},
                   .diagram = DecisionDiagram{limits.nodes, limits.stop, limits.deadline},
                   .modules = {},
                   .leftOut = {}}
    {
    }

    SystemDiagram run() &&
    {
        for (Gate gate = 0; gate < m_root; ++gate) {
            if (m_isModule[gate]) {
                addModule(gate);
            }
        }
        addModule(m_root);
        return std::move(m_system);
    }

private:
    void addModule(Gate gate)
    {
        const ModuleGates module{.graph = m_graph,
                                 .gates = gatesOfModule(m_graph, gate, m_isModule, m_isSeen),
                                 .isModule = m_isModule,
                                 .numberOf = m_moduleOf};
        DiagramModule added{.firstNode = static_cast<Node>(m_system.diagram.size()),
                            .firstLevel = m_levels};
        added.root = isPlain(gate) ? addPlain(gate) : addSearched(module);
        added.levelCount = m_levels - added.firstLevel;
        m_moduleOf[gate] = static_cast<std::uint32_t>(m_system.modules.size());
        m_system.modules.push_back(added);
    }

    [[nodiscard]] bool isVariable(Gate gate) const
    {
        return m_isModule[gate] || m_graph.kindOf(gate) == GateKind::Unit;
    }

    /// All inputs are variables: any order will do.
    [[nodiscard]] bool isPlain(Gate gate) const
    {
        const bool isGate = m_graph.kindOf(gate) == GateKind::AtLeast;
        return gate <= GateGraph::always || m_graph.kindOf(gate) == GateKind::Unit ||
               (isGate && std::ranges::all_of(m_graph.inputsOf(gate),
                                              [this](Gate input) { return isVariable(input); }));
    }

    [[nodiscard]] Node addPlain(Gate gate)
    {
        if (gate <= GateGraph::always) {
            return gate == GateGraph::never ? DecisionDiagram::never : DecisionDiagram::always;
        }
        if (m_graph.kindOf(gate) == GateKind::Unit) {
            return m_system.diagram.variable(addVariable(m_graph.unitOf(gate), m_levels++));
        }
        const auto inputs = m_graph.inputsOf(gate);
        std::vector<Node> nodes;
        nodes.reserve(inputs.size());
        for (const Gate input : inputs) {
            const DiagramUnit unit = m_isModule[input] ? DiagramUnit{.module = m_moduleOf[input]}
                                                       : m_graph.unitOf(input);
            nodes.push_back(m_system.diagram.variable(addVariable(unit, m_levels++)));
        }
        std::ranges::reverse(nodes);  // from the deepest level up
        return m_system.diagram.atLeast(m_graph.numberOf(gate), nodes);
    }

    std::uint32_t addVariable(const DiagramUnit& unit, std::uint32_t level)
    {
        m_system.variables.push_back(unit);
        return m_system.diagram.addVariable(level);
    }

    /// Tries all orders with a small budget before any with a larger one; with the largest, which
    /// costs most of the time, two.
    [[nodiscard]] Node addSearched(const ModuleGates& module)
    {
        constexpr std::array heuristics{OrderHeuristic::DepthFirst, OrderHeuristic::BreadthFirst,
                                        OrderHeuristic::Force, OrderHeuristic::SharedFirst,
                                        OrderHeuristic::SmallestFirst};
        constexpr std::size_t nodesOfGate = 10;  // what a good order takes at least
        constexpr std::size_t leastTrial = 1000;
        constexpr std::size_t growth = 8;
        constexpr std::size_t triesAtLast = 2;
        const std::size_t most = m_limits.nodes / m_limits.trialShare;
        std::size_t budget = std::max(leastTrial, nodesOfGate * module.gates.size());
        for (bool isLast = false; !isLast; budget *= growth) {
            isLast = budget >= most;
            const std::size_t tries = isLast ? triesAtLast : heuristics.size();
            for (std::size_t which = 0; which < tries; ++which) {
                const auto root = addInOrder(module, heuristics[which], std::min(budget, most));
                if (root) {
                    return *root;
                }
            }
        }
        throw DiagramBudgetExceeded{};
    }

    [[nodiscard]] std::optional<Node> addInOrder(const ModuleGates& module,
                                                 OrderHeuristic heuristic, std::size_t budget)
    {
        if (module.gates.size() > budget) {
            return std::nullopt;
        }
        const std::vector<Gate> order = orderInputs(m_graph, module.gates, m_isModule, heuristic);
        try {
            const Node root = adopt(buildModule(module, m_source, order, budget, m_limits));
            m_levels += static_cast<std::uint32_t>(order.size());
            return root;
        } catch (const DiagramBudgetExceeded&) {
            const bool isOver =
                m_limits.stop.stop_requested() || DecisionDiagram::Clock::now() > m_limits.deadline;
            if (isOver) {
                throw;
            }
            return std::nullopt;  // the next order may do
        }
    }

    /// Takes over what the root of a module consists of.
    [[nodiscard]] Node adopt(const ModuleDiagram& module)
    {
        const std::vector<Node> nodes = module.diagram.nodesOf(module.root);
        std::vector<Node> nodeOf(module.diagram.size(), DecisionDiagram::never);
        nodeOf[DecisionDiagram::always] = DecisionDiagram::always;
        std::vector<std::uint32_t> variableOf(module.variables.size(), none);
        for (const Node node : nodes) {
            const std::uint32_t variable = module.diagram.variableOf(node);
            if (variableOf[variable] == none) {
                variableOf[variable] = addVariable(module.variables[variable],
                                                   m_levels + module.diagram.levelOf(node));
            }
            nodeOf[node] =
                m_system.diagram.choose(variableOf[variable], nodeOf[module.diagram.highOf(node)],
                                        nodeOf[module.diagram.lowOf(node)]);
        }
        return nodeOf[module.root];
    }

    const GateGraph& m_graph;
    Gate m_root;
    const DiagramSource& m_source;
    const DiagramLimits& m_limits;
    std::vector<bool> m_isModule;
    std::vector<bool> m_isSeen = std::vector<bool>(m_isModule.size(), false);
    std::vector<std::uint32_t> m_moduleOf;  ///< Of every gate that is one: its number.
    std::uint32_t m_levels = 0;
    SystemDiagram m_system;
};

}  // namespace

std::optional<SystemDiagram> buildDiagram(const SystemGates& gates, const DiagramSource& source,
                                          const DiagramLimits& limits)
{
    try {
        return SystemBuilder{gates, source, limits}.run();
    } catch (const DiagramBudgetExceeded&) {
        return std::nullopt;
    }
}

}  // namespace cutpoint
