#include "core/analysis/gate_cut_sets.h"

#include "core/analysis/gate_cycle.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;
using Family = CutSetFamilies::Family;

constexpr std::uint32_t unknown = UINT32_MAX;

class GateCutSets {
public:
    GateCutSets(const SystemGates& gates, const StructureFunction& function,
                const CutSetFamilies::Limits& limits)
        : m_graph{gates.graph}
        , m_root{gates.root}
        , m_function{function}
        , m_order{limits.order}
        , m_uses{countUses(gates.graph, gates.root)}
        , m_familyOf(gates.graph.size(), unknown)
        , m_elementOf(gates.graph.size(), unknown)
        , m_found{.families = CutSetFamilies{limits}, .members = {}}
    {
    }

    CutSetsOfGates run() &&
    {
        numberElements();
        m_familyOf[GateGraph::never] = CutSetFamilies::empty;
        m_familyOf[GateGraph::always] = CutSetFamilies::none;
        const GateCycles cycles{m_graph, m_root, m_uses};
        for (Gate gate = GateGraph::always + 1; gate <= m_root; ++gate) {
            if (m_uses[gate] == 0 || cycles.isInside(gate)) {
                continue;
            }
            if (m_graph.kindOf(gate) == GateKind::Cycle) {
                solve(cycles, gate);
            } else {
                m_familyOf[gate] = familyOf(gate);
            }
        }
        m_found.root = m_familyOf[m_root];
        return std::move(m_found);
    }

private:
    /// Those made last, which stand on others, on top.
    void numberElements()
    {
        for (Gate gate = m_root + 1; gate-- > 0;) {
            const GateKind kind = m_graph.kindOf(gate);
            if (m_uses[gate] > 0 && (kind == GateKind::Unit || kind == GateKind::Spread)) {
                m_elementOf[gate] = static_cast<std::uint32_t>(m_found.members.size());
                m_found.members.push_back(memberOf(gate));
            }
        }
    }

    [[nodiscard]] CutMember memberOf(Gate gate) const
    {
        if (m_graph.kindOf(gate) == GateKind::Spread) {
            return {.isDomain = false, .number = m_graph.numberOf(gate)};
        }
        const DiagramUnit& unit = m_graph.unitOf(gate);
        return {.isDomain = unit.type == UnitType::Domain, .number = unit.number};
    }

    [[nodiscard]] Family familyOf(Gate gate)
    {
        switch (m_graph.kindOf(gate)) {
        case GateKind::Unit:
            return m_found.families.single(m_elementOf[gate]);
        case GateKind::Spread:
            return m_found.families.either(m_found.families.single(m_elementOf[gate]),
                                           lossesOfDomains(gate));
        case GateKind::Member:
            return m_familyOf[m_graph.firstHeldOf(m_graph.inputsOf(gate).front()) +
                              m_graph.numberOf(gate)];
        default:
            return combined(gate);
        }
    }

    /// From the last element upwards, so that each step only touches what it adds on top.
    [[nodiscard]] Family combined(Gate gate)
    {
        CutSetFamilies& families = m_found.families;
        std::vector<Family> inputs;
        inputs.reserve(m_graph.inputsOf(gate).size());
        for (const Gate input : m_graph.inputsOf(gate)) {
            inputs.push_back(m_familyOf[input]);
        }
        std::ranges::stable_sort(inputs, std::ranges::greater{},
                                 [&](Family family) { return families.elementOf(family); });
        // It fails where so many inputs fail; fails[c] is where at least c do.
        const std::size_t enough = inputs.size() - m_graph.numberOf(gate) + 1;
        std::vector<Family> fails(enough + 1, CutSetFamilies::none);
        fails[0] = CutSetFamilies::empty;
        std::size_t left = inputs.size();
        for (const Family input : inputs) {
            --left;
            const std::size_t most = std::min(enough, inputs.size() - left);
            for (std::size_t count = most; count > 0 && count + left >= enough; --count) {
                fails[count] =
                    families.either(fails[count], families.both(fails[count - 1], input));
            }
        }
        return fails[enough];
    }

    /// The sets of domains that leave a spread component too few instances.
    [[nodiscard]] Family lossesOfDomains(Gate gate)
    {
        const auto inputs = m_graph.inputsOf(gate);
        std::vector<bool> isLost(m_function.domains.size(), false);
        std::vector<std::size_t> chosen;
        Family found = CutSetFamilies::none;
        std::size_t next = 0;
        while (true) {
            if (chosen.size() < m_order && next < inputs.size()) {
                isLost[m_graph.unitOf(inputs[next]).number] = true;
                chosen.push_back(next++);
                if (instancesLeft(m_function, m_graph.numberOf(gate), isLost) >=
                    m_function.components[m_graph.numberOf(gate)].required) {
                    continue;
                }
                Family set = CutSetFamilies::empty;
                for (const std::size_t each : chosen) {
                    set = m_found.families.both(set,
                                                m_found.families.single(m_elementOf[inputs[each]]));
                }
                found = m_found.families.either(found, set);
            }
            if (chosen.empty()) {
                return found;
            }
            next = chosen.back() + 1;
            isLost[m_graph.unitOf(inputs[chosen.back()]).number] = false;
            chosen.pop_back();
        }
    }

    /// Works through the members of a cycle until nothing changes any more.
    void solve(const GateCycles& cycles, Gate cycle)
    {
        const auto equations = m_graph.inputsOf(cycle);
        const Gate firstHeld = m_graph.firstHeldOf(cycle);
        for (std::uint32_t member = 0; member < equations.size(); ++member) {
            m_familyOf[firstHeld + member] =
                m_graph.isGreatest(cycle) ? CutSetFamilies::none : CutSetFamilies::empty;
        }
        cycles.settle(cycle, [&](std::uint32_t member, const std::vector<Gate>& gates) {
            for (const Gate gate : gates) {
                m_familyOf[gate] = combined(gate);
            }
            const Family family = m_familyOf[equations[member]];
            return std::exchange(m_familyOf[firstHeld + member], family) != family;
        });
    }

    const GateGraph& m_graph;
    Gate m_root;
    const StructureFunction& m_function;
    unsigned m_order;
    std::vector<std::uint32_t> m_uses;
    std::vector<Family> m_familyOf;  ///< Of every gate.
    std::vector<std::uint32_t> m_elementOf;
    CutSetsOfGates m_found;
};

}  // namespace

CutSetsOfGates cutSetsOfGates(const SystemGates& gates, const StructureFunction& function,
                              const CutSetFamilies::Limits& limits)
{
    return GateCutSets{gates, function, limits}.run();
}

}  // namespace cutpoint
