#pragma once

#include "core/analysis/gate_graph.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cutpoint {

/// The cycles of a gate graph, to be solved by working through their members until nothing changes.
class GateCycles {
public:
    using Gate = GateGraph::Gate;

    /// @param gates  that matter, inputs first.
    ///
    /// Cost: the gates of the equations, once for each equation that they are in.
    GateCycles(const GateGraph& graph, const std::vector<Gate>& gates);

    /// Those that a root consists of.
    ///
    /// @param uses  as `countUses` has them.
    GateCycles(const GateGraph& graph, Gate root, const std::vector<std::uint32_t>& uses);

    /// Whether the value of a gate depends on what is held for a cycle around it.
    [[nodiscard]] bool isInside(Gate gate) const { return m_isInside.contains(gate); }

    /// Works through the members of a cycle.
    ///
    /// @param update  callable with a member's index and the gates of its equation that depend on
    ///                members, inputs first; evaluates them and tells whether the member's value
    ///                has changed.
    template <typename Update>
    void settle(Gate cycle, const Update& update) const
    {
        const std::vector<Equation>& equations = m_equationsOf.at(cycle);
        std::vector<std::uint32_t> queue;
        queue.reserve(equations.size());
        for (std::uint32_t member = 0; member < equations.size(); ++member) {
            queue.push_back(member);
        }
        std::vector<bool> isQueued(equations.size(), true);
        for (std::size_t next = 0; next < queue.size(); ++next) {  // grows on the way
            const std::uint32_t member = queue[next];
            isQueued[member] = false;
            if (!update(member, equations[member].gates)) {
                continue;
            }
            for (const std::uint32_t dependent : equations[member].dependents) {
                if (!isQueued[dependent]) {
                    isQueued[dependent] = true;
                    queue.push_back(dependent);
                }
            }
        }
    }

private:
    /// Of one member.
    struct Equation {
        std::vector<Gate> gates;                ///< That depend on members; ascending.
        std::vector<std::uint32_t> dependents;  ///< Members whose equations mention this one.
    };

    void look(const GateGraph& graph, Gate gate);
    void addCycle(const GateGraph& graph, Gate cycle);

    std::unordered_set<Gate> m_isInside;
    std::unordered_map<Gate, std::vector<Equation>> m_equationsOf;
};

}  // namespace cutpoint
