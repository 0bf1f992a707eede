#include "core/analysis/gate_compiler.h"

#include "core/analysis/unit_gates.h"
#include "core/structure/reach.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;

class GateCompiler {
public:
    GateCompiler(const StructureFunction& function, const UnitRates& rates,
                 const CriticalUnits& critical, GatePurpose purpose)
        : m_function{function}
        , m_units{m_graph, function, rates, critical, purpose}
    {
    }

    SystemGates run() &&
    {
        if (m_function.semantics == Semantics::Flow) {
            std::ranges::for_each(m_function.entries,
                                  [this](const EntryGroup& entry) { addFlow(entry); });
        } else {
            addDependency();
        }
        const Gate root = m_graph.all(std::move(m_needed));
        return {.graph = std::move(m_graph), .root = root};
    }

private:
    void addFlow(const EntryGroup& entry)
    {
        // Cycles out of reach would be equations with nothing to hold them up.
        m_leads = leadingTo(m_function, targetMembers(m_function, entry));
        const std::vector<bool> isReachable = reachableFrom(m_function, entry.members);
        for (std::size_t component = 0; component < m_leads.size(); ++component) {
            m_leads[component] = m_leads[component] && isReachable[component];
        }
        m_isSource.assign(m_function.components.size(), false);
        for (const std::uint32_t member : entry.members) {
            m_isSource[member] = true;
        }
        m_state.assign(m_function.components.size(), GateGraph::never);
        for (std::uint32_t set = m_function.sets.count; set-- > 0;) {  // callers first
            solveSet(set, false, [this](std::uint32_t component) { return reached(component); });
        }
        std::vector<Gate> up;
        up.reserve(entry.members.size());
        for (const std::uint32_t member : entry.members) {
            up.push_back(m_units.component(member));
        }
        m_needed.push_back(m_graph.atLeast(entry.required, std::move(up)));
        for (const std::uint32_t target : entry.targets) {
            addNeed(m_function.targets[target].members, m_function.targets[target].required);
        }
    }

    void addDependency()
    {
        m_leads = neededBy(m_function, entryMembers(m_function));
        m_state.assign(m_function.components.size(), GateGraph::always);
        for (std::uint32_t set = 0; set < m_function.sets.count; ++set) {  // called ones first
            solveSet(set, true, [this](std::uint32_t component) { return working(component); });
        }
        for (const EntryGroup& entry : m_function.entries) {
            addNeed(entry.members, entry.required);
        }
    }

    /// Gives the members of a strongly connected set their gates; several of them form a cycle.
    template <typename EquationOf>
    void solveSet(std::uint32_t set, bool isGreatest, const EquationOf& equationOf)
    {
        std::vector<std::uint32_t> members;
        std::ranges::copy_if(m_function.membersOfSets.row(set), std::back_inserter(members),
                             [this](std::uint32_t member) { return m_leads[member]; });
        if (members.size() == 1) {
            m_state[members.front()] = equationOf(members.front());
        }
        if (members.size() <= 1) {
            return;
        }
        std::vector<Gate> held;
        std::vector<Gate> equations;
        held.reserve(members.size());
        equations.reserve(members.size());
        for (const std::uint32_t member : members) {
            held.push_back(m_graph.held());
            m_state[member] = held.back();
        }
        std::ranges::transform(members, std::back_inserter(equations), equationOf);
        const Gate cycle = m_graph.cycle(held.front(), equations, isGreatest);
        for (std::uint32_t index = 0; index < members.size(); ++index) {
            const Gate equation = equations[index];
            m_state[members[index]] =
                equation <= GateGraph::always ? equation : m_graph.member(cycle, index);
        }
    }

    Gate reached(std::uint32_t component)
    {
        std::vector<Gate> ways;
        if (m_isSource[component]) {
            ways.push_back(GateGraph::always);
        }
        for (const std::uint32_t index : m_function.incoming.row(component)) {
            const Arc& arc = m_function.arcs[index];
            if (m_state[arc.from] != GateGraph::never) {
                ways.push_back(m_graph.all({m_units.link(arc.link), m_state[arc.from]}));
            }
        }
        const Gate any = m_graph.any(std::move(ways));
        return any == GateGraph::never ? any : m_graph.all({m_units.component(component), any});
    }

    Gate working(std::uint32_t component)
    {
        std::vector<Gate> needed{m_units.component(component)};
        for (const std::uint32_t index : m_function.requirementsOf.row(component)) {
            needed.push_back(satisfied(m_function.requirements[index]));
        }
        return m_graph.all(std::move(needed));
    }

    Gate satisfied(const Requirement& requirement)
    {
        std::vector<Gate> members;
        members.reserve(requirement.members.size());
        auto arc = requirement.arcs.begin();
        for (const std::uint32_t member : requirement.members) {
            std::vector<Gate> links;
            for (; arc != requirement.arcs.end() && m_function.arcs[*arc].to == member; ++arc) {
                links.push_back(m_units.link(m_function.arcs[*arc].link));
            }
            members.push_back(m_graph.all({m_graph.any(std::move(links)), m_state[member]}));
        }
        return m_graph.atLeast(requirement.required, std::move(members));
    }

    void addNeed(const std::vector<std::uint32_t>& members, std::uint32_t required)
    {
        std::vector<Gate> states;
        states.reserve(members.size());
        for (const std::uint32_t member : members) {
            states.push_back(m_state[member]);
        }
        m_needed.push_back(m_graph.atLeast(required, std::move(states)));
    }

    const StructureFunction& m_function;
    GateGraph m_graph;
    UnitGates m_units;
    std::vector<bool> m_leads;     ///< Of every component: whether it can matter.
    std::vector<bool> m_isSource;  ///< Of every component, in `flow`.
    std::vector<Gate> m_state;     ///< Of every component: when it is reached, or works.
    std::vector<Gate> m_needed;    ///< The system works where all of these are true.
};

}  // namespace

SystemGates compileGates(const StructureFunction& function, const UnitRates& rates,
                         const CriticalUnits& critical, GatePurpose purpose)
{
    return GateCompiler{function, rates, critical, purpose}.run();
}

}  // namespace cutpoint
