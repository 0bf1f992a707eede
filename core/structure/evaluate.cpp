#include "core/structure/evaluate.h"

#include <algorithm>

namespace cutpoint {
namespace {

Lanes linkLanes(const UnitStates& states, const Arc& arc)
{
    return arc.link == Arc::unfailing ? Lanes::all() : states.linkUp[arc.link];
}

/// A queue of the components of one set that may have to change.
class Agenda {
public:
    explicit Agenda(std::size_t components)
        : m_isQueued(components, false)
    {
    }

    void add(std::uint32_t component)
    {
        if (!m_isQueued[component]) {
            m_isQueued[component] = true;
            m_queue.push_back(component);
        }
    }

    /// Calls `visit` for one component after the other until none is left.
    template <typename Visit>
    void work(const Visit& visit)
    {
        for (std::size_t next = 0; next < m_queue.size(); ++next) {  // grows on the way
            const std::uint32_t component = m_queue[next];
            m_isQueued[component] = false;
            visit(component);
        }
        m_queue.clear();
    }

private:
    std::vector<bool> m_isQueued;
    std::vector<std::uint32_t> m_queue;
};

Lanes countedUp(const std::vector<std::uint32_t>& members, std::uint32_t required,
                const std::vector<Lanes>& up)
{
    LaneCounter counter;
    for (const std::uint32_t member : members) {
        counter.add(up[member]);
    }
    return counter.atLeast(required);
}

class FlowEvaluation {
public:
    FlowEvaluation(const StructureFunction& function, const UnitStates& states)
        : m_function{function}
        , m_states{states}
        , m_isSource(function.components.size(), false)
        , m_agenda{function.components.size()}
    {
    }

    Evaluation run()
    {
        Evaluation result{.works = Lanes::all(),
                          .serves = std::vector<Lanes>(m_function.components.size())};
        for (const EntryGroup& entry : m_function.entries) {
            reachFrom(entry);
            result.works &= countedUp(entry.members, entry.required, m_states.componentUp);
            for (const std::uint32_t target : entry.targets) {
                const TargetGroup& group = m_function.targets[target];
                result.works &= countedUp(group.members, group.required, m_reached);
            }
            for (std::size_t component = 0; component < m_reached.size(); ++component) {
                result.serves[component] |= m_reached[component];
            }
        }
        return result;
    }

private:
    /// Sets before the ones they lead to; a set of one needs a single look.
    void reachFrom(const EntryGroup& entry)
    {
        m_reached.assign(m_function.components.size(), Lanes::none());
        for (const std::uint32_t member : entry.members) {
            m_isSource[member] = true;
        }
        for (std::uint32_t set = m_function.sets.count; set-- > 0;) {
            const auto members = m_function.membersOfSets.row(set);
            if (members.size() == 1) {
                m_reached[members.front()] = reached(members.front());
                continue;
            }
            std::ranges::for_each(members, [this](std::uint32_t member) { m_agenda.add(member); });
            m_agenda.work([&](std::uint32_t component) { visit(component, set); });
        }
        for (const std::uint32_t member : entry.members) {
            m_isSource[member] = false;
        }
    }

    void visit(std::uint32_t component, std::uint32_t set)
    {
        const Lanes now = reached(component);
        if (now == m_reached[component]) {
            return;
        }
        m_reached[component] = now;
        for (const Arc& arc : m_function.arcsFrom(component)) {
            if (m_function.sets.setOf[arc.to] == set) {
                m_agenda.add(arc.to);
            }
        }
    }

    [[nodiscard]] Lanes reached(std::uint32_t component) const
    {
        Lanes lanes = m_isSource[component] ? Lanes::all() : Lanes::none();
        for (const std::uint32_t index : m_function.incoming.row(component)) {
            const Arc& arc = m_function.arcs[index];
            lanes |= m_reached[arc.from] & linkLanes(m_states, arc);
        }
        return lanes & m_states.componentUp[component];
    }

    const StructureFunction& m_function;
    const UnitStates& m_states;
    std::vector<bool> m_isSource;
    std::vector<Lanes> m_reached;
    Agenda m_agenda;
};

class DependencyEvaluation {
public:
    DependencyEvaluation(const StructureFunction& function, const UnitStates& states)
        : m_function{function}
        , m_states{states}
        , m_works{states.componentUp}
        , m_agenda{function.components.size()}
    {
    }

    Evaluation run()
    {
        for (std::uint32_t set = 0; set < m_function.sets.count; ++set) {  // called ones first
            const auto members = m_function.membersOfSets.row(set);
            if (members.size() == 1) {
                m_works[members.front()] = working(members.front());
                continue;
            }
            std::ranges::for_each(members, [this](std::uint32_t member) { m_agenda.add(member); });
            m_agenda.work([&](std::uint32_t component) { visit(component, set); });
        }
        Evaluation result{.works = Lanes::all(), .serves = {}};
        for (const EntryGroup& entry : m_function.entries) {
            result.works &= countedUp(entry.members, entry.required, m_works);
        }
        result.serves = std::move(m_works);
        return result;
    }

private:
    void visit(std::uint32_t component, std::uint32_t set)
    {
        const Lanes now = working(component);
        if (now == m_works[component]) {
            return;
        }
        m_works[component] = now;
        for (const std::uint32_t index : m_function.incoming.row(component)) {
            if (const std::uint32_t caller = m_function.arcs[index].from;
                m_function.sets.setOf[caller] == set) {
                m_agenda.add(caller);
            }
        }
    }

    [[nodiscard]] Lanes working(std::uint32_t component) const
    {
        Lanes lanes = m_states.componentUp[component];
        for (const std::uint32_t index : m_function.requirementsOf.row(component)) {
            lanes &= satisfied(m_function.requirements[index]);
        }
        return lanes;
    }

    [[nodiscard]] Lanes satisfied(const Requirement& requirement) const
    {
        LaneCounter counter;
        auto arc = requirement.arcs.begin();
        for (const std::uint32_t member : requirement.members) {
            Lanes lanes = Lanes::none();
            for (; arc != requirement.arcs.end() && m_function.arcs[*arc].to == member; ++arc) {
                lanes |= linkLanes(m_states, m_function.arcs[*arc]);
            }
            lanes &= m_works[member];
            if (requirement.members.size() == 1) {
                return lanes;
            }
            counter.add(lanes);
        }
        return counter.atLeast(requirement.required);
    }

    const StructureFunction& m_function;
    const UnitStates& m_states;
    std::vector<Lanes> m_works;
    Agenda m_agenda;
};

}  // namespace

UnitStates allUp(const StructureFunction& function)
{
    return {.componentUp = std::vector<Lanes>(function.components.size(), Lanes::all()),
            .linkUp = std::vector<Lanes>(function.links.size(), Lanes::all())};
}

Evaluation evaluate(const StructureFunction& function, const UnitStates& states)
{
    Evaluation result = function.semantics == Semantics::Flow
                            ? FlowEvaluation{function, states}.run()
                            : DependencyEvaluation{function, states}.run();
    if (function.entries.empty()) {
        result.works = Lanes::none();
    }
    return result;
}

}  // namespace cutpoint
