#pragma once

#include "core/analysis/diagram_unit.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint {

/// What a gate is.
enum class GateKind : std::uint8_t {
    Constant,
    Unit,     ///< True while a unit is up.
    Spread,   ///< True while a component that is spread over domains is up; its inputs are those.
    AtLeast,  ///< True where enough of its inputs are.
    Held,     ///< Inside a cycle: the value of one of its members.
    Cycle,    ///< The equations of things that need, or lead to, each other. No function itself.
    Member,   ///< The value of a member of a cycle; its input is the cycle.
};

/// When a system works, as a graph of monotone gates over its units: what fault trees are upside
/// down. Equal gates are made once; constants, repetitions and gates in gates of their own kind are
/// gone when a gate is made.
class GateGraph {
public:
    using Gate = std::uint32_t;

    static constexpr Gate never = 0;   ///< False.
    static constexpr Gate always = 1;  ///< True.

    GateGraph();

    /// A new unit.
    [[nodiscard]] Gate unit(const DiagramUnit& unit);

    /// A component whose instances live in several combinations of domains; each component once.
    ///
    /// @param domains  units, each once: those that can be down.
    [[nodiscard]] Gate spread(std::uint32_t component, std::span<const Gate> domains);

    /// @param inputs  may repeat; for more than one and fewer than all, a repetition counts again.
    ///
    /// Cost: O(n log n).
    [[nodiscard]] Gate atLeast(std::uint32_t required, std::vector<Gate> inputs);

    [[nodiscard]] Gate all(std::vector<Gate> inputs);
    [[nodiscard]] Gate any(std::vector<Gate> inputs);

    /// Stands for a member of a cycle in the equations of the cycle. Those of one cycle are made
    /// one after the other.
    [[nodiscard]] Gate held();

    /// @param firstHeld  made for the first member.
    /// @param equations  of every member; over units, other gates and what is held.
    /// @param isGreatest  whether the members have the greatest solution, else the least.
    [[nodiscard]] Gate cycle(Gate firstHeld, std::span<const Gate> equations, bool isGreatest);

    /// The value of a member, counted from 0, as the solution has it.
    [[nodiscard]] Gate member(Gate cycle, std::uint32_t index);

    [[nodiscard]] std::size_t size() const { return m_gates.size(); }
    [[nodiscard]] GateKind kindOf(Gate gate) const { return m_gates[gate].kind; }

    /// Of a spread component its number, of `AtLeast` how many inputs, of `Member` its index.
    [[nodiscard]] std::uint32_t numberOf(Gate gate) const { return m_gates[gate].number; }

    /// What `cycle` was told.
    [[nodiscard]] Gate firstHeldOf(Gate cycle) const { return m_gates[cycle].number; }
    [[nodiscard]] bool isGreatest(Gate cycle) const { return m_gates[cycle].isGreatest; }

    [[nodiscard]] const DiagramUnit& unitOf(Gate gate) const
    {
        return m_units[m_gates[gate].number];
    }

    /// Made before the gate; ascending but for cycles and spread components.
    [[nodiscard]] std::span<const Gate> inputsOf(Gate gate) const
    {
        return std::span{m_inputs}.subspan(m_gates[gate].firstInput, m_gates[gate].inputCount);
    }

    /// Whether the gate needs all of its inputs; whether it needs any one.
    [[nodiscard]] bool isAll(Gate gate) const
    {
        return isGateOf(gate) && m_gates[gate].number == m_gates[gate].inputCount;
    }
    [[nodiscard]] bool isAny(Gate gate) const
    {
        return isGateOf(gate) && m_gates[gate].number == 1;
    }

private:
    struct Data {
        GateKind kind = GateKind::Constant;
        bool isGreatest = false;
        std::uint32_t number = 0;
        std::uint32_t firstInput = 0;
        std::uint32_t inputCount = 0;
    };

    [[nodiscard]] bool isGateOf(Gate gate) const { return kindOf(gate) == GateKind::AtLeast; }
    Gate add(GateKind kind, std::uint32_t number, std::span<const Gate> inputs);
    [[nodiscard]] std::size_t slotOf(std::uint32_t required, std::span<const Gate> inputs) const;
    void growTable();

    std::vector<Data> m_gates;
    std::vector<Gate> m_inputs;
    std::vector<DiagramUnit> m_units;
    std::vector<Gate> m_table;  ///< Of `AtLeast`: open addressing; 0 is vacant.
    std::size_t m_known = 0;
};

/// How often each gate is an input of those a gate consists of; the gate itself counts once, what
/// it does not consist of not at all.
///
/// Cost: linear in the graph.
[[nodiscard]] std::vector<std::uint32_t> countUses(const GateGraph& graph, GateGraph::Gate root);

}  // namespace cutpoint
