#include "core/analysis/module_diagram.h"

#include "core/analysis/gate_cycle.h"
#include "core/analysis/spread_function.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;
using Node = DecisionDiagram::Node;

class ModuleBuilder {
public:
    ModuleBuilder(const ModuleGates& module, const DiagramSource& source, std::size_t budget,
                  const DiagramLimits& limits)
        : m_module{module}
        , m_graph{module.graph}
        , m_source{source}
        , m_cycles{module.graph, module.gates}
        , m_found{.variables = {}, .diagram = DecisionDiagram{budget, limits.stop, limits.deadline}}
    {
        m_nodeOf.reserve(module.gates.size() + 2);
        m_nodeOf[GateGraph::never] = DecisionDiagram::never;
        m_nodeOf[GateGraph::always] = DecisionDiagram::always;
    }

    ModuleDiagram build(const std::vector<Gate>& order) &&
    {
        for (std::uint32_t level = 0; level < order.size(); ++level) {
            addVariables(order[level], level);
        }
        for (const Gate gate : m_module.gates) {
            const GateKind kind = m_graph.kindOf(gate);
            if (kind == GateKind::Cycle) {
                solve(gate);
            } else if (!m_cycles.isInside(gate) && !m_nodeOf.contains(gate)) {
                m_nodeOf[gate] = valueOf(gate);
            }
        }
        m_found.root = m_nodeOf.at(m_module.gates.back());
        return std::move(m_found);
    }

private:
    void addVariables(Gate gate, std::uint32_t level)
    {
        if (m_module.isModule[gate] && gate != m_module.gates.back()) {
            addVariable(gate, {.module = m_module.numberOf[gate]}, level);
        } else if (m_graph.kindOf(gate) == GateKind::Unit) {
            addVariable(gate, m_graph.unitOf(gate), level);
        } else {
            addSpread(gate, level);
        }
    }

    void addVariable(Gate gate, const DiagramUnit& unit, std::uint32_t level)
    {
        const std::uint32_t variable = m_found.diagram.addVariable(level);
        m_found.variables.push_back(unit);
        m_nodeOf[gate] = m_found.diagram.variable(variable);
    }

    void addSpread(Gate gate, std::uint32_t level)
    {
        std::vector<SpreadDomain> domains;
        for (const Gate input : m_graph.inputsOf(gate)) {
            domains.push_back({.domain = m_graph.unitOf(input).number,
                               .variable = m_found.diagram.variableOf(m_nodeOf.at(input))});
        }
        const SpreadComponent component{
            .number = m_graph.numberOf(gate), .domains = std::move(domains), .level = level};
        m_nodeOf[gate] = spreadFunction(m_found, component, m_source);
    }

    /// Combined from the deepest level upwards, so that each step only touches what it adds on top.
    [[nodiscard]] Node valueOf(Gate gate)
    {
        DecisionDiagram& diagram = m_found.diagram;
        std::vector<Node> inputs;
        inputs.reserve(m_graph.inputsOf(gate).size());
        for (const Gate input : m_graph.inputsOf(gate)) {
            inputs.push_back(m_nodeOf.at(input));
        }
        std::ranges::stable_sort(inputs, std::ranges::greater{},
                                 [&](Node node) { return diagram.levelOf(node); });
        if (m_graph.isAll(gate) || m_graph.isAny(gate)) {
            const bool isAll = m_graph.isAll(gate);
            Node value = isAll ? DecisionDiagram::always : DecisionDiagram::never;
            for (const Node input : inputs) {
                value =
                    isAll ? diagram.conjunction(value, input) : diagram.disjunction(value, input);
            }
            return value;
        }
        return diagram.atLeast(m_graph.numberOf(gate), inputs);
    }

    void solve(Gate cycle)
    {
        const auto equations = m_graph.inputsOf(cycle);
        const Gate firstHeld = m_graph.firstHeldOf(cycle);
        for (std::uint32_t member = 0; member < equations.size(); ++member) {
            m_nodeOf[firstHeld + member] =
                m_graph.isGreatest(cycle) ? DecisionDiagram::always : DecisionDiagram::never;
        }
        m_cycles.settle(cycle, [&](std::uint32_t member, const std::vector<Gate>& gates) {
            for (const Gate gate : gates) {
                m_nodeOf[gate] = valueOf(gate);
            }
            const Node value = m_nodeOf.at(equations[member]);
            return std::exchange(m_nodeOf[firstHeld + member], value) != value;
        });
        for (const Gate gate : m_module.gates) {
            if (m_graph.kindOf(gate) == GateKind::Member &&
                m_graph.inputsOf(gate).front() == cycle) {
                m_nodeOf[gate] = m_nodeOf.at(firstHeld + m_graph.numberOf(gate));
            }
        }
    }

    const ModuleGates& m_module;
    const GateGraph& m_graph;
    const DiagramSource& m_source;
    GateCycles m_cycles;
    ModuleDiagram m_found;
    std::unordered_map<Gate, Node> m_nodeOf;
};

}  // namespace

ModuleDiagram buildModule(const ModuleGates& module, const DiagramSource& source,
                          const std::vector<GateGraph::Gate>& order, std::size_t budget,
                          const DiagramLimits& limits)
{
    return ModuleBuilder{module, source, budget, limits}.build(order);
}

}  // namespace cutpoint
