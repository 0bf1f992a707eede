#include "core/analysis/gate_graph.h"

#include <algorithm>

namespace cutpoint {

GateGraph::GateGraph()
    : m_table(64, 0)
{
    add(GateKind::Constant, 0, {});
    add(GateKind::Constant, 1, {});
}

GateGraph::Gate GateGraph::add(GateKind kind, std::uint32_t number, std::span<const Gate> inputs)
{
    m_gates.push_back({.kind = kind,
                       .number = number,
                       .firstInput = static_cast<std::uint32_t>(m_inputs.size()),
                       .inputCount = static_cast<std::uint32_t>(inputs.size())});
    m_inputs.insert(m_inputs.end(), inputs.begin(), inputs.end());
    return static_cast<Gate>(m_gates.size() - 1);
}

GateGraph::Gate GateGraph::unit(const DiagramUnit& unit)
{
    m_units.push_back(unit);
    return add(GateKind::Unit, static_cast<std::uint32_t>(m_units.size() - 1), {});
}

GateGraph::Gate GateGraph::spread(std::uint32_t component, std::span<const Gate> domains)
{
    return add(GateKind::Spread, component, domains);
}

GateGraph::Gate GateGraph::all(std::vector<Gate> inputs)
{
    const auto required = static_cast<std::uint32_t>(inputs.size());
    return atLeast(required, std::move(inputs));
}

GateGraph::Gate GateGraph::any(std::vector<Gate> inputs)
{
    return atLeast(1, std::move(inputs));
}

GateGraph::Gate GateGraph::atLeast(std::uint32_t required, std::vector<Gate> inputs)
{
    const auto certain = static_cast<std::uint32_t>(std::erase(inputs, always));
    std::erase(inputs, never);
    required -= std::min(required, certain);
    std::ranges::sort(inputs);
    if (required == 1 || required == inputs.size()) {
        const bool isAll = required == inputs.size();
        inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
        required = isAll ? static_cast<std::uint32_t>(inputs.size()) : 1;
    }
    if (required == 0) {
        return always;
    }
    if (required > inputs.size()) {
        return never;
    }
    if (inputs.size() == 1) {
        return inputs.front();
    }
    const std::size_t slot = slotOf(required, inputs);
    if (m_table[slot] != 0) {
        return m_table[slot];
    }
    const Gate gate = add(GateKind::AtLeast, required, inputs);
    m_table[slot] = gate;
    if (++m_known * 2 > m_table.size()) {
        growTable();
    }
    return gate;
}

GateGraph::Gate GateGraph::held()
{
    return add(GateKind::Held, 0, {});
}

GateGraph::Gate GateGraph::cycle(Gate firstHeld, std::span<const Gate> equations, bool isGreatest)
{
    const Gate gate = add(GateKind::Cycle, firstHeld, equations);
    m_gates[gate].isGreatest = isGreatest;
    return gate;
}

GateGraph::Gate GateGraph::member(Gate cycle, std::uint32_t index)
{
    const Gate input = cycle;
    return add(GateKind::Member, index, {&input, 1});
}

std::size_t GateGraph::slotOf(std::uint32_t required, std::span<const Gate> inputs) const
{
    std::uint64_t hash = required * 0x9E3779B97F4A7C15U;
    for (const Gate input : inputs) {
        hash = (hash ^ input) * 0xD6E8FEB86659FD93U;
        hash ^= hash >> 32U;
    }
    std::size_t slot = hash & (m_table.size() - 1);
    const auto isOther = [&](Gate gate) {
        return numberOf(gate) != required || !std::ranges::equal(inputsOf(gate), inputs);
    };
    while (m_table[slot] != 0 && isOther(m_table[slot])) {
        slot = (slot + 1) & (m_table.size() - 1);
    }
    return slot;
}

void GateGraph::growTable()
{
    m_table.assign(m_table.size() * 4, 0);
    for (Gate gate = always + 1; gate < m_gates.size(); ++gate) {
        if (kindOf(gate) == GateKind::AtLeast) {
            m_table[slotOf(numberOf(gate), inputsOf(gate))] = gate;
        }
    }
}

std::vector<std::uint32_t> countUses(const GateGraph& graph, GateGraph::Gate root)
{
    std::vector<std::uint32_t> uses(graph.size(), 0);
    uses[root] = 1;
    for (GateGraph::Gate gate = root + 1; gate-- > 0;) {  // inputs are made before
        if (uses[gate] > 0) {
            for (const GateGraph::Gate input : graph.inputsOf(gate)) {
                ++uses[input];
            }
        }
    }
    return uses;
}

}  // namespace cutpoint
