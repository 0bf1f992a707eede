#include "core/structure/grouping.h"

#include "core/structure/look_alikes.h"

#include <boost/pending/disjoint_sets.hpp>

#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

std::string componentPointer(std::size_t vertex)
{
    return "/components/" + std::to_string(vertex);
}

/// Of every vertex: the lowest vertex that it is tied to by replication, or itself.
std::vector<std::uint32_t> firstOfTies(const Topology& topology)
{
    const std::size_t size = topology.componentCount();
    std::vector<std::uint32_t> parent(size);
    std::iota(parent.begin(), parent.end(), 0U);
    std::vector<std::uint32_t> rank(size, 0);
    boost::disjoint_sets sets{rank.data(), parent.data()};
    for (const auto& edge : topology.connections()) {
        if (edge.connection->kind == ConnectionKind::Replication) {
            sets.union_set(edge.from, edge.to);
        }
    }
    std::vector<std::uint32_t> firstOfSet(size, notFixed);
    std::vector<std::uint32_t> first(size);
    for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
        std::uint32_t& lowest = firstOfSet[sets.find_set(vertex)];
        lowest = std::min(lowest, vertex);
        first[vertex] = lowest;
    }
    return first;
}

/// What a tie of several components goes by.
struct Tie {
    std::size_t size = 0;
    std::string_view group;  ///< The explicit group of a member; empty: none has one.
};

class GroupFinder {
public:
    GroupFinder(const Topology& topology, const CallGraph& calls)
        : m_topology{topology}
        , m_calls{calls}
        , m_groupOf(topology.componentCount(), notFixed)
    {
    }

    Grouping find(const GroupingOptions& options) &&
    {
        fileStatedGroups();
        const std::vector<std::uint32_t> classOf =
            options.infersLookAlikes ? classesOfLookAlikes(m_topology, m_calls, m_groupOf)
                                     : std::vector<std::uint32_t>{};
        Grouping grouping = inOrderOfFirstMember(classOf);
        grouping.findings = std::move(m_findings);
        noteInferred(grouping);
        noteSizes(grouping);
        return grouping;
    }

private:
    /// Gives those with a group or a tie a number; the others keep `notFixed`.
    void fileStatedGroups()
    {
        const std::vector<std::uint32_t> tieOf = firstOfTies(m_topology);
        const std::vector<Tie> ties = describeTies(tieOf);
        std::unordered_map<std::string_view, std::uint32_t> numberOf;
        for (std::size_t vertex = 0; vertex < m_groupOf.size(); ++vertex) {
            const Component& component = m_topology.component(vertex);
            const Tie& tie = ties[tieOf[vertex]];
            std::string_view id = component.group;
            if (id.empty() && tie.size > 1) {
                id = tie.group.empty() ? m_topology.component(tieOf[vertex]).id.value : tie.group;
            }
            if (id.empty()) {
                continue;
            }
            const auto [entry, isNew] =
                numberOf.try_emplace(id, static_cast<std::uint32_t>(m_stated.size()));
            m_groupOf[vertex] = entry->second;
            if (isNew) {
                m_stated.push_back(statedGroup(id));
            }
            if (!component.group.empty()) {
                m_stated[entry->second].origin = GroupOrigin::Explicit;
            }
        }
    }

    std::vector<Tie> describeTies(const std::vector<std::uint32_t>& tieOf)
    {
        std::vector<Tie> ties(tieOf.size());
        for (std::size_t vertex = 0; vertex < tieOf.size(); ++vertex) {
            Tie& tie = ties[tieOf[vertex]];
            ++tie.size;
            const std::string& group = m_topology.component(vertex).group;
            if (group.empty()) {
                continue;
            }
            if (tie.group.empty()) {
                tie.group = group;
            } else if (tie.group != group) {
                m_findings.push_back(
                    {.severity = Severity::Error,
                     .code = "tied-groups-conflict",
                     .message = '"' + titleOf(m_topology.component(vertex)) + "\" is in group \"" +
                                group + "\" and replicates with members of group \"" +
                                std::string{tie.group} +
                                "\": put both in one group, or remove the replication",
                     .where = componentPointer(vertex) + "/group",
                     .position = std::nullopt});
            }
        }
        return ties;
    }

    [[nodiscard]] ComponentGroup statedGroup(std::string_view id) const
    {
        ComponentGroup group{.id = std::string{id}, .origin = GroupOrigin::Replication};
        const Group* const stated = m_topology.findGroup(id);
        if (stated != nullptr && stated->required) {
            group.required = *stated->required;
            group.statesRequired = true;
        }
        return group;
    }

    /// @param classOf  of every vertex, its class of look-alikes; empty: nothing is inferred.
    [[nodiscard]] Grouping inOrderOfFirstMember(const std::vector<std::uint32_t>& classOf) const
    {
        Grouping grouping;
        std::vector<std::uint32_t> numberOfStated(m_stated.size(), notFixed);
        std::vector<std::uint32_t> numberOfClass(
            classOf.empty() ? 0 : *std::ranges::max_element(classOf) + 1, notFixed);
        for (std::size_t vertex = 0; vertex < m_groupOf.size(); ++vertex) {
            const auto next = static_cast<std::uint32_t>(grouping.groups.size());
            std::uint32_t own = notFixed;
            std::uint32_t& number = m_groupOf[vertex] != notFixed
                                        ? numberOfStated[m_groupOf[vertex]]
                                    : classOf.empty() ? own
                                                      : numberOfClass[classOf[vertex]];
            if (number == notFixed) {
                number = next;
                grouping.groups.push_back(
                    m_groupOf[vertex] != notFixed ? m_stated[m_groupOf[vertex]] : ComponentGroup{});
            } else if (m_groupOf[vertex] == notFixed) {
                grouping.groups[number].origin = GroupOrigin::Inferred;
            }
            grouping.groupOf.push_back(number);
        }
        grouping.members =
            CompressedRows::ofItems(grouping.groups.size(), grouping.groupOf.size(),
                                    [&](std::size_t vertex) { return grouping.groupOf[vertex]; });
        return grouping;
    }

    void noteInferred(Grouping& grouping) const
    {
        for (std::size_t group = 0; group < grouping.groups.size(); ++group) {
            if (grouping.groups[group].origin != GroupOrigin::Inferred) {
                continue;
            }
            const auto members = grouping.members.row(group);
            constexpr std::size_t named = 5;
            std::string names;
            for (const std::uint32_t vertex : members.first(std::min(named, members.size()))) {
                names +=
                    (names.empty() ? "\"" : ", \"") + titleOf(m_topology.component(vertex)) + '"';
            }
            if (members.size() > named) {
                names += " and " + std::to_string(members.size() - named) + " more";
            }
            grouping.findings.push_back(
                {.severity = Severity::Info,
                 .code = "inferred-group",
                 .message = names + " look alike and are taken for stand-ins of one another: give "
                                    "them a common group to confirm it, or a group each to take "
                                    "them apart",
                 .where = componentPointer(members.front()),
                 .position = std::nullopt});
        }
    }

    void noteSizes(Grouping& grouping) const
    {
        std::unordered_map<std::string_view, std::size_t> sizeOf;
        for (std::size_t group = 0; group < grouping.groups.size(); ++group) {
            sizeOf[grouping.groups[group].id] = grouping.members.row(group).size();
        }
        const std::set<std::string_view> called = groupsOfConnections();
        const auto& stated = m_topology.groups();
        for (std::size_t index = 0; index < stated.size(); ++index) {
            const auto found = sizeOf.find(stated[index].id);
            const std::size_t size = found == sizeOf.end() ? 0 : found->second;
            const std::string where = "/groups/" + std::to_string(index);
            const std::uint32_t required = stated[index].required.value_or(1);
            if (size == 0 && !called.contains(stated[index].id)) {
                grouping.findings.push_back(
                    {.severity = Severity::Warning,
                     .code = "empty-group",
                     .message = "group \"" + titleOf(stated[index]) +
                                "\" has no members: name it in the \"group\" of components, or "
                                "remove it",
                     .where = where,
                     .position = std::nullopt});
            } else if (size > 0 && size < required) {
                grouping.findings.push_back({.severity = Severity::Error,
                                             .code = "group-too-small",
                                             .message = "group \"" + titleOf(stated[index]) +
                                                        "\" needs " + std::to_string(required) +
                                                        " of its members and has " +
                                                        std::to_string(size),
                                             .where = where + "/required",
                                             .position = std::nullopt});
            }
        }
    }

    [[nodiscard]] std::set<std::string_view> groupsOfConnections() const
    {
        std::set<std::string_view> groups;
        for (const auto& edge : m_topology.connections()) {
            if (const std::string& group = edge.connection->group; !group.empty()) {
                groups.insert(group);
            }
        }
        return groups;
    }

    const Topology& m_topology;
    const CallGraph& m_calls;
    std::vector<std::uint32_t> m_groupOf;
    std::vector<ComponentGroup> m_stated;  ///< Explicit and replication groups.
    std::vector<Diagnostic> m_findings;
};

}  // namespace

Grouping groupComponents(const Topology& topology, const CallGraph& calls,
                         const GroupingOptions& options)
{
    return GroupFinder{topology, calls}.find(options);
}

}  // namespace cutpoint
