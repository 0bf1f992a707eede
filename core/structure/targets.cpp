#include "core/structure/targets.h"

#include "core/structure/reach.h"

#include <algorithm>
#include <string>

namespace cutpoint {
namespace {

bool isNetwork(Kind kind)
{
    return kind == Kind::Network || kind == Kind::Switch || kind == Kind::Router ||
           kind == Kind::Link || kind == Kind::Firewall;
}

/// Of every set: whether nothing but components that users can do without is reached from it.
std::vector<bool> deadEnds(const StructureFunction& function, const Topology& topology)
{
    const auto& setOf = function.sets.setOf;
    std::vector<bool> isDead(function.sets.count, true);
    for (std::size_t vertex = 0; vertex < setOf.size(); ++vertex) {
        if (!isUncritical(topology.component(vertex))) {
            isDead[setOf[vertex]] = false;
        }
    }
    for (std::uint32_t set = 0; set < function.sets.count; ++set) {  // what it leads to comes first
        for (const std::uint32_t vertex : function.membersOfSets.row(set)) {
            for (const Arc& arc : function.arcsFrom(vertex)) {
                if (!isDead[setOf[arc.to]]) {
                    isDead[set] = false;
                }
            }
        }
    }
    return isDead;
}

bool isTerminal(const StructureFunction& function, std::uint32_t set,
                const std::vector<bool>& isDead)
{
    const auto staysOrDies = [&](const Arc& arc) {
        const std::uint32_t head = function.sets.setOf[arc.to];
        return head == set || isDead[head];
    };
    return std::ranges::all_of(function.membersOfSets.row(set), [&](std::uint32_t vertex) {
        return std::ranges::all_of(function.arcsFrom(vertex), staysOrDies);
    });
}

/// The ends among the members of a terminal set.
std::vector<std::uint32_t> endsOf(std::span<const std::uint32_t> set, const Topology& topology)
{
    std::vector<std::uint32_t> ends;
    std::ranges::copy_if(set, std::back_inserter(ends), [&](std::uint32_t vertex) {
        return topology.component(vertex).kind != Kind::Client;
    });
    if (set.size() > 1) {
        const auto isOfNetwork = [&](std::uint32_t vertex) {
            return isNetwork(topology.component(vertex).kind);
        };
        if (!std::ranges::all_of(ends, isOfNetwork)) {
            std::erase_if(ends, isOfNetwork);
        }
    }
    return ends;
}

/// Of every group: whether users must reach it.
std::vector<bool> targetGroups(const StructureFunction& function, const Topology& topology,
                               const Grouping& grouping)
{
    std::vector<bool> isTarget(grouping.groups.size(), false);
    for (std::size_t group = 0; group < isTarget.size(); ++group) {
        isTarget[group] = grouping.groups[group].statesRequired;
    }
    for (std::size_t vertex = 0; vertex < grouping.groupOf.size(); ++vertex) {
        if (topology.component(vertex).critical == true) {
            isTarget[grouping.groupOf[vertex]] = true;
        }
    }
    const std::vector<bool> isDead = deadEnds(function, topology);
    for (std::uint32_t set = 0; set < function.sets.count; ++set) {
        if (!isTerminal(function, set, isDead)) {
            continue;
        }
        for (const std::uint32_t end : endsOf(function.membersOfSets.row(set), topology)) {
            if (!isUncritical(topology.component(end))) {
                isTarget[grouping.groupOf[end]] = true;
            }
        }
    }
    return isTarget;
}

/// What all entries reach by calls and take-overs, optional calls included.
std::vector<bool> reachedWithOptional(const StructureFunction& function, const CallGraph& calls)
{
    return markFrom(function.components.size(), entryMembers(function),
                    [&](std::uint32_t vertex, const auto& visit) {
                        for (const Arc& arc : function.arcsFrom(vertex)) {
                            visit(arc.to);
                        }
                        for (const std::uint32_t call : calls.outgoing.row(vertex)) {
                            visit(calls.calls[call].to);
                        }
                    });
}

class TargetFinder {
public:
    TargetFinder(StructureFunction& function, const Topology& topology, const Grouping& grouping)
        : m_function{function}
        , m_topology{topology}
        , m_grouping{grouping}
        , m_targetOfGroup(grouping.groups.size(), none)
    {
        const std::vector<bool> isTarget = targetGroups(function, topology, grouping);
        for (std::size_t group = 0; group < isTarget.size(); ++group) {
            if (isTarget[group]) {
                const auto members = grouping.members.row(group);
                m_targetOfGroup[group] = static_cast<std::uint32_t>(function.targets.size());
                function.targets.push_back({.members = {members.begin(), members.end()},
                                            .required = grouping.groups[group].required});
            }
        }
        m_isUsed.assign(function.targets.size(), false);
    }

    /// Finds the targets of every entry group.
    ///
    /// @return  whether anything but clients is reached.
    bool connectEntries()
    {
        bool isUseful = false;
        std::vector<bool> scratch(m_function.components.size(), false);
        std::vector<std::uint32_t> countOf(m_function.targets.size(), 0);
        for (EntryGroup& entry : m_function.entries) {
            for (const std::uint32_t vertex : reachedFrom(m_function, entry.members, scratch)) {
                isUseful = isUseful || !m_function.components[vertex].neverFails;
                const std::uint32_t target = m_targetOfGroup[m_grouping.groupOf[vertex]];
                if (target != none && ++countOf[target] == m_function.targets[target].required) {
                    entry.targets.push_back(target);
                    m_isUsed[target] = true;
                }
            }
            std::ranges::sort(entry.targets);
            if (entry.targets.empty()) {
                entry.required = 0;  // users get nowhere from here: nothing asks for it
            }
            std::ranges::fill(countOf, 0);
        }
        return isUseful;
    }

    [[nodiscard]] std::vector<Diagnostic> unreachable(const CallGraph& calls) const
    {
        std::vector<Diagnostic> findings;
        std::vector<bool> isReached;
        for (std::size_t target = 0; target < m_isUsed.size(); ++target) {
            if (m_isUsed[target]) {
                continue;
            }
            if (isReached.empty()) {
                isReached = reachedWithOptional(m_function, calls);
            }
            const TargetGroup& group = m_function.targets[target];
            const auto reached = std::ranges::count_if(
                group.members, [&](std::uint32_t vertex) { return isReached[vertex]; });
            if (static_cast<std::uint32_t>(reached) < group.required) {
                findings.push_back(unreachableTarget(group));
            }
        }
        return findings;
    }

    [[nodiscard]] bool hasTarget() const
    {
        return std::ranges::find(m_isUsed, true) != m_isUsed.end();
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    [[nodiscard]] Diagnostic unreachableTarget(const TargetGroup& group) const
    {
        const Component& first = m_topology.component(group.members.front());
        const std::string many = group.members.size() == 1 ? "\" is" : "\" and its stand-ins are";
        return {.severity = Severity::Warning,
                .code = "unreachable-target",
                .message = '"' + titleOf(first) + many +
                           " not reached from where users come in, and left out of every figure: "
                           "connect it, or mark it as not critical",
                .where = "/components/" + std::to_string(group.members.front()),
                .position = std::nullopt};
    }

    StructureFunction& m_function;
    const Topology& m_topology;
    const Grouping& m_grouping;
    std::vector<std::uint32_t> m_targetOfGroup;
    std::vector<bool> m_isUsed;
};

}  // namespace

std::vector<Diagnostic> addTargets(StructureFunction& function, const Topology& topology,
                                   const CallGraph& calls, const Grouping& grouping)
{
    TargetFinder finder{function, topology, grouping};
    const bool isUseful = finder.connectEntries();
    std::vector<Diagnostic> findings = finder.unreachable(calls);
    if (!isUseful || !finder.hasTarget()) {
        function.entries.clear();
        function.targets.clear();
        findings.push_back({.severity = Severity::Warning,
                            .code = "no-target",
                            .message = "users reach nothing that they need, so there is no "
                                       "availability: connect the entries, or mark what users "
                                       "need as critical",
                            .where = {},
                            .position = std::nullopt});
    }
    return findings;
}

std::vector<std::uint32_t> reachedFrom(const StructureFunction& function,
                                       const std::vector<std::uint32_t>& from,
                                       std::vector<bool>& scratch)
{
    std::vector<std::uint32_t> reached;
    const auto reach = [&](std::uint32_t vertex) {
        if (!scratch[vertex]) {
            scratch[vertex] = true;
            reached.push_back(vertex);
        }
    };
    std::ranges::for_each(from, reach);
    for (std::size_t next = 0; next < reached.size(); ++next) {  // grows on the way
        for (const Arc& arc : function.arcsFrom(reached[next])) {
            reach(arc.to);
        }
    }
    for (const std::uint32_t vertex : reached) {
        scratch[vertex] = false;
    }
    return reached;
}

}  // namespace cutpoint
