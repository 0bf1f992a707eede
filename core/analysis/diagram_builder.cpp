#include "core/analysis/diagram_builder.h"

#include "core/analysis/unit_functions.h"

#include <algorithm>
#include <numeric>

namespace cutpoint {
namespace {

using Node = DecisionDiagram::Node;

/// Works through a set of components that lead to each other until nothing changes any more.
///
/// @param update  callable from a component to whether its function changed.
/// @param forEachDependent  calls its second argument with what depends on the first.
template <typename Update, typename ForEachDependent>
void settle(std::span<const std::uint32_t> members, std::vector<bool>& isQueued,
            const Update& update, const ForEachDependent& forEachDependent)
{
    std::vector<std::uint32_t> queue{members.begin(), members.end()};
    for (const std::uint32_t member : members) {
        isQueued[member] = true;
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {  // grows on the way
        const std::uint32_t component = queue[next];
        isQueued[component] = false;
        if (!update(component)) {
            continue;
        }
        forEachDependent(component, [&](std::uint32_t dependent) {
            if (!isQueued[dependent]) {
                isQueued[dependent] = true;
                queue.push_back(dependent);
            }
        });
    }
}

class Builder {
public:
    Builder(SystemDiagram& system, const StructureFunction& function, UnitFunctions units)
        : m_diagram{system.diagram}
        , m_function{function}
        , m_units{std::move(units)}
        , m_isQueued(function.components.size(), false)
    {
    }

    Node build()
    {
        if (m_function.semantics == Semantics::Flow) {
            std::ranges::for_each(m_function.entries,
                                  [this](const EntryGroup& entry) { addFlow(entry); });
        } else {
            addDependency();
        }
        return conjunctionOfAll();
    }

private:
    /// Marks what leads to one of some components, they included.
    [[nodiscard]] std::vector<bool> leadingTo(const EntryGroup& entry) const
    {
        std::vector<bool> leads(m_function.components.size(), false);
        std::vector<std::uint32_t> open;
        const auto mark = [&](std::uint32_t component) {
            if (!leads[component]) {
                leads[component] = true;
                open.push_back(component);
            }
        };
        for (const std::uint32_t target : entry.targets) {
            std::ranges::for_each(m_function.targets[target].members, mark);
        }
        while (!open.empty()) {
            const std::uint32_t component = open.back();
            open.pop_back();
            for (const std::uint32_t arc : m_function.incoming.row(component)) {
                mark(m_function.arcs[arc].from);
            }
        }
        return leads;
    }

    void addFlow(const EntryGroup& entry)
    {
        m_leads = leadingTo(entry);
        m_isSource.assign(m_function.components.size(), false);
        for (const std::uint32_t member : entry.members) {
            m_isSource[member] = true;
        }
        m_state.assign(m_function.components.size(), DecisionDiagram::never);
        for (std::uint32_t set = m_function.sets.count; set-- > 0;) {  // callers first
            settleSet(
                set, [this](std::uint32_t component) { return reach(component); },
                [this](std::uint32_t component, const auto& visit) {
                    for (const Arc& arc : m_function.arcsFrom(component)) {
                        visitInSet(component, arc.to, visit);
                    }
                });
        }
        std::vector<Node> up;
        for (const std::uint32_t member : entry.members) {
            up.push_back(m_units.component(member));
        }
        m_needed.push_back(m_diagram.atLeast(entry.required, up));
        for (const std::uint32_t target : entry.targets) {
            addNeed(m_function.targets[target].members, m_function.targets[target].required);
        }
    }

    void addDependency()
    {
        m_leads = neededByEntries();
        m_state.assign(m_function.components.size(), DecisionDiagram::always);
        for (std::uint32_t set = 0; set < m_function.sets.count; ++set) {  // called ones first
            settleSet(
                set, [this](std::uint32_t component) { return work(component); },
                [this](std::uint32_t component, const auto& visit) {
                    for (const std::uint32_t arc : m_function.incoming.row(component)) {
                        visitInSet(component, m_function.arcs[arc].from, visit);
                    }
                });
        }
        for (const EntryGroup& entry : m_function.entries) {
            addNeed(entry.members, entry.required);
        }
    }

    [[nodiscard]] std::vector<bool> neededByEntries() const
    {
        std::vector<bool> isNeeded(m_function.components.size(), false);
        std::vector<std::uint32_t> open;
        const auto mark = [&](std::uint32_t component) {
            if (!isNeeded[component]) {
                isNeeded[component] = true;
                open.push_back(component);
            }
        };
        for (const EntryGroup& entry : m_function.entries) {
            std::ranges::for_each(entry.members, mark);
        }
        while (!open.empty()) {
            const std::uint32_t component = open.back();
            open.pop_back();
            for (const std::uint32_t index : m_function.requirementsOf.row(component)) {
                std::ranges::for_each(m_function.requirements[index].members, mark);
            }
        }
        return isNeeded;
    }

    template <typename Update, typename ForEachDependent>
    void settleSet(std::uint32_t set, const Update& update,
                   const ForEachDependent& forEachDependent)
    {
        const auto members = m_function.membersOfSets.row(set);
        if (members.size() == 1) {
            if (m_leads[members.front()]) {
                update(members.front());
            }
            return;
        }
        std::vector<std::uint32_t> leading;
        std::ranges::copy_if(members, std::back_inserter(leading),
                             [this](std::uint32_t member) { return m_leads[member]; });
        settle(leading, m_isQueued, update, forEachDependent);
    }

    template <typename Visit>
    void visitInSet(std::uint32_t component, std::uint32_t other, const Visit& visit) const
    {
        if (m_leads[other] && m_function.sets.setOf[other] == m_function.sets.setOf[component]) {
            visit(other);
        }
    }

    bool reach(std::uint32_t component)
    {
        Node reached = m_isSource[component] ? DecisionDiagram::always : DecisionDiagram::never;
        for (const std::uint32_t index : m_function.incoming.row(component)) {
            const Arc& arc = m_function.arcs[index];
            if (m_state[arc.from] != DecisionDiagram::never) {
                reached = m_diagram.disjunction(
                    reached, m_diagram.conjunction(m_units.link(arc.link), m_state[arc.from]));
            }
        }
        // What is not reached has no place in the variable order.
        return changeTo(component,
                        reached == DecisionDiagram::never
                            ? reached
                            : m_diagram.conjunction(m_units.component(component), reached));
    }

    bool work(std::uint32_t component)
    {
        Node works = m_units.component(component);
        for (const std::uint32_t index : m_function.requirementsOf.row(component)) {
            const Requirement& requirement = m_function.requirements[index];
            works = m_diagram.conjunction(works, satisfied(requirement));
        }
        return changeTo(component, works);
    }

    [[nodiscard]] Node satisfied(const Requirement& requirement)
    {
        std::vector<Node> members;
        auto arc = requirement.arcs.begin();
        for (const std::uint32_t member : requirement.members) {
            Node called = DecisionDiagram::never;
            for (; arc != requirement.arcs.end() && m_function.arcs[*arc].to == member; ++arc) {
                called = m_diagram.disjunction(called, m_units.link(m_function.arcs[*arc].link));
            }
            members.push_back(m_diagram.conjunction(called, m_state[member]));
        }
        return m_diagram.atLeast(requirement.required, members);
    }

    bool changeTo(std::uint32_t component, Node function)
    {
        return std::exchange(m_state[component], function) != function;
    }

    void addNeed(const std::vector<std::uint32_t>& members, std::uint32_t required)
    {
        std::vector<Node> states;
        states.reserve(members.size());
        for (const std::uint32_t member : members) {
            states.push_back(m_state[member]);
        }
        m_needed.push_back(m_diagram.atLeast(required, states));
    }

    /// From the deepest level upwards, so that each step only touches what it adds on top.
    [[nodiscard]] Node conjunctionOfAll()
    {
        std::ranges::stable_sort(m_needed, std::ranges::greater{},
                                 [this](Node node) { return m_diagram.levelOf(node); });
        return std::accumulate(
            m_needed.begin(), m_needed.end(), DecisionDiagram::always,
            [this](Node all, Node node) { return m_diagram.conjunction(all, node); });
    }

    DecisionDiagram& m_diagram;
    const StructureFunction& m_function;
    UnitFunctions m_units;
    std::vector<bool> m_isQueued;
    std::vector<bool> m_leads;     ///< Of every component: whether it can matter.
    std::vector<bool> m_isSource;  ///< Of every component, in `flow`.
    std::vector<Node> m_state;     ///< Of every component: when it is reached, or works.
    std::vector<Node> m_needed;    ///< The system works where all of these are true.
};

}  // namespace

void buildDiagram(SystemDiagram& system, const StructureFunction& function, const UnitRates& rates,
                  const CriticalUnits& critical, const std::vector<OrderedUnit>& order)
{
    Builder builder{system, function, UnitFunctions{system, function, rates, critical, order}};
    system.root = builder.build();
}

}  // namespace cutpoint
