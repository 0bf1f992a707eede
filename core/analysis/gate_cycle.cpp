#include "core/analysis/gate_cycle.h"

#include <algorithm>
#include <unordered_set>

namespace cutpoint {

GateCycles::GateCycles(const GateGraph& graph, const std::vector<Gate>& gates)
{
    for (const Gate gate : gates) {
        look(graph, gate);
    }
}

GateCycles::GateCycles(const GateGraph& graph, Gate root, const std::vector<std::uint32_t>& uses)
{
    for (Gate gate = 0; gate <= root; ++gate) {
        if (uses[gate] > 0) {
            look(graph, gate);
        }
    }
}

void GateCycles::look(const GateGraph& graph, Gate gate)
{
    const GateKind kind = graph.kindOf(gate);
    if (kind == GateKind::Cycle) {
        addCycle(graph, gate);
        return;
    }
    const auto leadsInside = [&] {
        return !m_isInside.empty() && std::ranges::any_of(graph.inputsOf(gate), [this](Gate input) {
            return isInside(input);
        });
    };
    if (kind == GateKind::Held || (kind == GateKind::AtLeast && leadsInside())) {
        m_isInside.insert(gate);
    }
}

void GateCycles::addCycle(const GateGraph& graph, Gate cycle)
{
    const auto inputs = graph.inputsOf(cycle);
    std::vector<Equation> equations(inputs.size());
    for (std::uint32_t member = 0; member < inputs.size(); ++member) {
        std::unordered_set<Gate> isSeen;
        std::vector<Gate> open{inputs[member]};
        while (!open.empty()) {
            const Gate gate = open.back();
            open.pop_back();
            if (!isInside(gate) || !isSeen.insert(gate).second) {
                continue;
            }
            if (graph.kindOf(gate) == GateKind::Held) {
                equations[gate - graph.firstHeldOf(cycle)].dependents.push_back(member);
                continue;
            }
            equations[member].gates.push_back(gate);
            const auto below = graph.inputsOf(gate);
            open.insert(open.end(), below.begin(), below.end());
        }
        std::ranges::sort(equations[member].gates);
    }
    m_equationsOf.emplace(cycle, std::move(equations));
}

}  // namespace cutpoint
