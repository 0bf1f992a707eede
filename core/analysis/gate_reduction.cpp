#include "core/analysis/gate_reduction.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;

constexpr Gate none = UINT32_MAX;

class Reduction {
public:
    explicit Reduction(const SystemGates& gates)
        : m_from{gates.graph}
        , m_uses{countUses(gates.graph, gates.root)}
        , m_gateOf(gates.graph.size(), none)
        , m_isTaken(gates.graph.size(), false)
    {
        markTaken(gates.root);
        m_gateOf[GateGraph::never] = GateGraph::never;
        m_gateOf[GateGraph::always] = GateGraph::always;
    }

    SystemGates run(Gate root) &&
    {
        for (Gate gate = GateGraph::always + 1; gate <= root; ++gate) {
            // The members of a cycle go by their places: those that nothing mentions are kept.
            if ((m_uses[gate] > 0 && !m_isTaken[gate]) || m_from.kindOf(gate) == GateKind::Held) {
                m_gateOf[gate] = reduced(gate);
            }
        }
        const Gate found = m_gateOf[root];
        return {.graph = std::move(m_to), .root = found};
    }

private:
    Gate reduced(Gate gate)
    {
        switch (m_from.kindOf(gate)) {
        case GateKind::Unit:
            return m_to.unit(m_from.unitOf(gate));
        case GateKind::Spread:
            return m_to.spread(m_from.numberOf(gate), inputsOf(gate));
        case GateKind::Held:
            return m_to.held();
        case GateKind::Cycle:
            return reducedCycle(gate);
        case GateKind::Member:
            return m_to.member(inputsOf(gate).front(), m_from.numberOf(gate));
        default:
            return reducedGate(gate);
        }
    }

    [[nodiscard]] std::vector<Gate> inputsOf(Gate gate) const
    {
        std::vector<Gate> inputs;
        inputs.reserve(m_from.inputsOf(gate).size());
        for (const Gate input : m_from.inputsOf(gate)) {
            inputs.push_back(m_gateOf[input]);
        }
        return inputs;
    }

    Gate reducedCycle(Gate gate)
    {
        const std::vector<Gate> equations = inputsOf(gate);
        return m_to.cycle(m_gateOf[m_from.firstHeldOf(gate)], equations, m_from.isGreatest(gate));
    }

    /// Marks gates that only one gate uses, one of the same kind: it takes their inputs instead.
    void markTaken(Gate root)
    {
        for (Gate gate = 0; gate <= root; ++gate) {
            if (m_uses[gate] == 0) {
                continue;
            }
            for (const Gate input : m_from.inputsOf(gate)) {
                const bool isAlike = (m_from.isAll(gate) && m_from.isAll(input)) ||
                                     (m_from.isAny(gate) && m_from.isAny(input));
                m_isTaken[input] = isAlike && m_uses[input] == 1;
            }
        }
    }

    Gate reducedGate(Gate gate)
    {
        std::vector<Gate> inputs;
        std::vector<Gate> open{gate};
        while (!open.empty()) {
            const Gate now = open.back();
            open.pop_back();
            for (const Gate input : m_from.inputsOf(now)) {
                if (m_isTaken[input]) {
                    open.push_back(input);
                } else {
                    inputs.push_back(m_gateOf[input]);
                }
            }
        }
        const std::uint32_t required =
            m_from.isAll(gate) ? static_cast<std::uint32_t>(inputs.size()) : m_from.numberOf(gate);
        return factored(required, std::move(inputs));
    }

    /// What a gate needs in any case, or what alone is enough for it; at least itself. Ascending.
    [[nodiscard]] std::vector<Gate> partsOf(Gate gate, bool isAll) const
    {
        const bool hasParts = isAll ? m_to.isAll(gate) : m_to.isAny(gate);
        if (!hasParts) {
            return {gate};
        }
        const auto inputs = m_to.inputsOf(gate);
        return {inputs.begin(), inputs.end()};
    }

    [[nodiscard]] std::vector<Gate> commonParts(const std::vector<Gate>& inputs, bool isAll) const
    {
        std::vector<Gate> common = partsOf(inputs.front(), isAll);
        for (std::size_t at = 1; at < inputs.size() && !common.empty(); ++at) {
            std::vector<Gate> left;
            std::ranges::set_intersection(common, partsOf(inputs[at], isAll),
                                          std::back_inserter(left));
            common = std::move(left);
        }
        return common;
    }

    /// k of (C and x, C and y, …) = C and k of (x, y, …), and likewise with or.
    Gate factored(std::uint32_t required, std::vector<Gate> inputs)
    {
        for (const bool isAll : {true, false}) {
            if (inputs.size() < 2 || required == 0) {
                break;
            }
            std::vector<Gate> common = commonParts(inputs, isAll);
            if (common.empty()) {
                continue;
            }
            for (Gate& input : inputs) {
                std::vector<Gate> parts = partsOf(input, isAll);
                std::erase_if(parts,
                              [&](Gate part) { return std::ranges::binary_search(common, part); });
                input = isAll ? m_to.all(std::move(parts)) : m_to.any(std::move(parts));
            }
            const Gate rest = m_to.atLeast(required, std::move(inputs));
            common.push_back(rest);
            return isAll ? m_to.all(flat(std::move(common), true))
                         : m_to.any(flat(std::move(common), false));
        }
        return m_to.atLeast(required, std::move(inputs));
    }

    /// The last gate's inputs instead of the gate where they are of the same kind.
    [[nodiscard]] std::vector<Gate> flat(std::vector<Gate> inputs, bool isAll) const
    {
        const std::vector<Gate> parts = partsOf(inputs.back(), isAll);
        inputs.pop_back();
        inputs.insert(inputs.end(), parts.begin(), parts.end());
        return inputs;
    }

    const GateGraph& m_from;
    GateGraph m_to;
    std::vector<std::uint32_t> m_uses;
    std::vector<Gate> m_gateOf;  ///< Of every gate: what it has become.
    std::vector<bool> m_isTaken;
};

}  // namespace

SystemGates reduceGates(const SystemGates& gates)
{
    return Reduction{gates}.run(gates.root);
}

}  // namespace cutpoint
