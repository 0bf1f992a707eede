#include "core/analysis/working_set.h"

#include "core/structure/evaluate.h"

#include <algorithm>

namespace cutpoint {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// Walks from the entries over what they need (`dependency`), choosing among alternatives or
/// refusing to.
class NeedWalk {
public:
    NeedWalk(const StructureFunction& function, const Losses& lost, bool takesAlternatives)
        : m_function{function}
        , m_lost{lost}
        , m_isWorking{serviceAfter(function, lost).serves}
        , m_takesAlternatives{takesAlternatives}
        , m_found{.components = std::vector<bool>(function.components.size(), false),
                  .links = std::vector<bool>(function.links.size(), false),
                  .domains = std::vector<bool>(function.domains.size(), false)}
    {
    }

    WorkingSet walk() &&
    {
        for (const EntryGroup& entry : m_function.entries) {
            std::vector<Callee> members;
            for (const std::uint32_t member : entry.members) {
                if (m_isWorking[member]) {
                    members.push_back({.component = member});
                }
            }
            need(std::move(members), entry.required);
        }
        while (!m_open.empty()) {
            const std::uint32_t component = m_open.back();
            m_open.pop_back();
            for (const std::uint32_t index : m_function.requirementsOf.row(component)) {
                const Requirement& requirement = m_function.requirements[index];
                need(calleesOf(requirement), requirement.required);
            }
        }
        return std::move(m_found);
    }

private:
    /// A component that can be called, and over what.
    struct Callee {
        std::uint32_t component = 0;
        std::uint32_t calls = 0;              ///< Over usable links or unfailing.
        std::uint32_t link = Arc::unfailing;  ///< Of the first of them.
    };

    [[nodiscard]] std::vector<Callee> calleesOf(const Requirement& requirement) const
    {
        std::vector<Callee> callees;
        for (const std::uint32_t index : requirement.arcs) {
            const Arc& arc = m_function.arcs[index];
            const bool isUsable = arc.link == Arc::unfailing || !m_lost.links[arc.link];
            if (!isUsable || !m_isWorking[arc.to]) {
                continue;
            }
            if (callees.empty() || callees.back().component != arc.to) {
                callees.push_back({.component = arc.to, .calls = 0, .link = arc.link});
            }
            ++callees.back().calls;
        }
        return callees;
    }

    void need(std::vector<Callee> callees, std::uint32_t required)
    {
        if (callees.size() > required) {
            if (!m_takesAlternatives) {
                return;
            }
            // Those taken already come first: the set stays small.
            std::stable_partition(callees.begin(), callees.end(), [this](const Callee& callee) {
                return m_found.components[callee.component];
            });
            callees.resize(required);
        }
        for (const Callee& callee : callees) {
            if (callee.link != Arc::unfailing && (callee.calls == 1 || m_takesAlternatives)) {
                m_found.links[callee.link] = true;
            }
            if (!m_found.components[callee.component]) {
                m_found.components[callee.component] = true;
                m_open.push_back(callee.component);
            }
        }
    }

    const StructureFunction& m_function;
    const Losses& m_lost;
    std::vector<bool> m_isWorking;
    bool m_takesAlternatives;
    WorkingSet m_found;
    std::vector<std::uint32_t> m_open;
};

/// Shortest paths from one entry group to its targets (`flow`).
class PathWalk {
public:
    PathWalk(const StructureFunction& function, const Losses& lost)
        : m_function{function}
        , m_lost{lost}
        , m_arcTo(function.components.size(), none)
        , m_isReached(function.components.size(), false)
        , m_isOnPath(function.components.size(), false)
    {
    }

    void walk(const EntryGroup& entry, WorkingSet& found)
    {
        search(entry);
        for (const std::uint32_t target : entry.targets) {
            takeTarget(m_function.targets[target], found);
        }
        takeEntries(entry, found);
        for (const std::uint32_t component : m_reached) {
            m_isReached[component] = false;
            m_isOnPath[component] = false;
            m_arcTo[component] = none;
        }
        m_reached.clear();
    }

private:
    void reach(std::uint32_t component, std::uint32_t arc)
    {
        if (!m_isReached[component] && !m_lost.components[component]) {
            m_isReached[component] = true;
            m_arcTo[component] = arc;
            m_reached.push_back(component);
        }
    }

    void search(const EntryGroup& entry)
    {
        for (const std::uint32_t member : entry.members) {
            reach(member, none);
        }
        for (std::size_t next = 0; next < m_reached.size(); ++next) {  // grows on the way
            const std::uint32_t from = m_reached[next];
            for (std::uint32_t arc = m_function.arcBegin[from]; arc < m_function.arcBegin[from + 1];
                 ++arc) {
                const std::uint32_t link = m_function.arcs[arc].link;
                if (link == Arc::unfailing || !m_lost.links[link]) {
                    reach(m_function.arcs[arc].to, arc);
                }
            }
        }
    }

    void takeTarget(const TargetGroup& target, WorkingSet& found)
    {
        std::vector<std::uint32_t> reached;
        std::ranges::copy_if(target.members, std::back_inserter(reached),
                             [this](std::uint32_t member) { return m_isReached[member]; });
        // Those on a path already come first: the set stays small.
        std::stable_partition(reached.begin(), reached.end(),
                              [this](std::uint32_t member) { return m_isOnPath[member]; });
        reached.resize(target.required);
        for (const std::uint32_t member : reached) {
            takePath(member, found);
        }
    }

    void takePath(std::uint32_t component, WorkingSet& found)
    {
        while (!m_isOnPath[component]) {
            m_isOnPath[component] = true;
            found.components[component] = true;
            if (m_arcTo[component] == none) {
                return;
            }
            const Arc& arc = m_function.arcs[m_arcTo[component]];
            if (arc.link != Arc::unfailing) {
                found.links[arc.link] = true;
            }
            component = arc.from;
        }
    }

    void takeEntries(const EntryGroup& entry, WorkingSet& found) const
    {
        auto taken = static_cast<std::uint32_t>(std::ranges::count_if(
            entry.members, [&](std::uint32_t member) { return found.components[member]; }));
        for (const std::uint32_t member : entry.members) {
            if (taken < entry.required && m_isReached[member] && !found.components[member]) {
                found.components[member] = true;
                ++taken;
            }
        }
    }

    const StructureFunction& m_function;
    const Losses& m_lost;
    std::vector<std::uint32_t> m_arcTo;  ///< Of every component: the arc it was first reached by.
    std::vector<bool> m_isReached;
    std::vector<bool> m_isOnPath;  ///< Of this entry group: another's paths start elsewhere.
    std::vector<std::uint32_t> m_reached;
};

/// Adds the domains without which too few instances of the chosen components are left.
void addDomains(const StructureFunction& function, const Losses& lost, WorkingSet& found)
{
    for (std::size_t component = 0; component < found.components.size(); ++component) {
        if (!found.components[component] || function.spreads[component].empty()) {
            continue;
        }
        std::uint32_t left = 0;
        for (const InstanceClass& same : instanceClassesOf(function, component)) {
            const bool isLost = std::ranges::any_of(
                same.domains, [&](std::uint32_t domain) { return lost.domains[domain]; });
            if (isLost || left >= function.components[component].required) {
                continue;
            }
            left += same.count;
            for (const std::uint32_t domain : same.domains) {
                found.domains[domain] = true;
            }
        }
    }
}

}  // namespace

WorkingSet findWorkingSet(const StructureFunction& function, const Losses& lost)
{
    WorkingSet found{.components = std::vector<bool>(function.components.size(), false),
                     .links = std::vector<bool>(function.links.size(), false),
                     .domains = std::vector<bool>(function.domains.size(), false)};
    if (function.semantics == Semantics::Flow) {
        PathWalk walk{function, lost};
        for (const EntryGroup& entry : function.entries) {
            walk.walk(entry, found);
        }
    } else {
        found = NeedWalk{function, lost, true}.walk();
    }
    addDomains(function, lost, found);
    return found;
}

WorkingSet findPlainNeeds(const StructureFunction& function, const Losses& lost)
{
    return NeedWalk{function, lost, false}.walk();
}

Service serviceAfter(const StructureFunction& function, const Losses& lost)
{
    const Evaluation evaluation = evaluate(function, statesAfter(function, lost));
    Service service{.works = evaluation.works.test(0), .serves = {}};
    service.serves.reserve(evaluation.serves.size());
    for (const Lanes& serves : evaluation.serves) {
        service.serves.push_back(serves.test(0));
    }
    return service;
}

}  // namespace cutpoint
