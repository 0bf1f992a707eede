#include "core/structure/requirements.h"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

/// Numbers the names of dependency groups: those of component groups first, then the others that
/// connections state. One name space.
class GroupNames {
public:
    GroupNames(const Topology& topology, const Grouping& grouping)
        : m_topology{topology}
        , m_grouping{grouping}
    {
        for (std::size_t group = 0; group < grouping.groups.size(); ++group) {
            if (!grouping.groups[group].id.empty()) {
                m_numberOf.emplace(grouping.groups[group].id, static_cast<std::uint32_t>(group));
            }
        }
        for (const auto& edge : topology.connections()) {
            m_stated.push_back(edge.connection->group);
        }
    }

    std::uint32_t numberOf(const Call& call)
    {
        const std::string_view stated = m_stated[call.connection];
        if (stated.empty()) {
            return m_grouping.groupOf[call.to];
        }
        const auto next = static_cast<std::uint32_t>(m_grouping.groups.size() + m_others.size());
        const auto [entry, isNew] = m_numberOf.try_emplace(stated, next);
        if (isNew) {
            m_others.push_back(stated);
        }
        return entry->second;
    }

    [[nodiscard]] std::uint32_t requiredOf(std::uint32_t number) const
    {
        if (number < m_grouping.groups.size()) {
            return m_grouping.groups[number].required;
        }
        const Group* const stated =
            m_topology.findGroup(m_others[number - m_grouping.groups.size()]);
        return stated == nullptr ? 1 : stated->required.value_or(1);
    }

    [[nodiscard]] std::string titleOf(std::uint32_t number) const
    {
        return number < m_grouping.groups.size()
                   ? m_grouping.groups[number].id
                   : std::string{m_others[number - m_grouping.groups.size()]};
    }

private:
    const Topology& m_topology;
    const Grouping& m_grouping;
    std::unordered_map<std::string_view, std::uint32_t> m_numberOf;
    std::vector<std::string_view> m_stated;  ///< Of every connection.
    std::vector<std::string_view> m_others;  ///< Names that no component group has.
};

/// A call that its caller cannot do without.
struct NeededCall {
    std::uint32_t group;
    std::uint32_t to;
    std::uint32_t arc;

    friend auto operator<=>(const NeededCall&, const NeededCall&) = default;
};

std::vector<NeededCall> callsNeededBy(const StructureFunction& function, std::uint32_t caller,
                                      const Topology& topology, const CallGraph& calls,
                                      GroupNames& names, std::span<const std::uint32_t> callOfArc)
{
    std::vector<NeededCall> needed;
    for (std::uint32_t arc = function.arcBegin[caller]; arc < function.arcBegin[caller + 1];
         ++arc) {
        const std::uint32_t to = function.arcs[arc].to;
        if (!isUncritical(topology.component(to))) {
            needed.push_back({names.numberOf(calls.calls[callOfArc[arc]]), to, arc});
        }
    }
    std::ranges::sort(needed);
    return needed;
}

Diagnostic tooSmall(const Topology& topology, std::uint32_t caller, const Requirement& requirement,
                    const std::string& group)
{
    return {.severity = Severity::Error,
            .code = "dependency-group-too-small",
            .message = '"' + titleOf(topology.component(caller)) + "\" needs " +
                       std::to_string(requirement.required) + " of group \"" + group +
                       "\" and calls " + std::to_string(requirement.members.size()) +
                       ": connect it to more of them, or lower \"required\"",
            .where = "/components/" + std::to_string(caller),
            .position = std::nullopt};
}

}  // namespace

std::vector<Diagnostic> addRequirements(StructureFunction& function, const Topology& topology,
                                        const CallGraph& calls, const Grouping& grouping,
                                        std::span<const std::uint32_t> callOfArc)
{
    std::vector<Diagnostic> findings;
    std::vector<std::uint32_t> callerOf;
    GroupNames names{topology, grouping};
    for (std::uint32_t caller = 0; caller < function.components.size(); ++caller) {
        const auto needed = callsNeededBy(function, caller, topology, calls, names, callOfArc);
        for (auto begin = needed.begin(); begin != needed.end();) {
            const auto end = std::find_if(begin, needed.end(), [&](const NeededCall& call) {
                return call.group != begin->group;
            });
            Requirement requirement{
                .members = {}, .arcs = {}, .required = names.requiredOf(begin->group)};
            for (const NeededCall& call : boost::make_iterator_range(begin, end)) {
                requirement.arcs.push_back(call.arc);
                if (requirement.members.empty() || requirement.members.back() != call.to) {
                    requirement.members.push_back(call.to);
                }
            }
            if (requirement.members.size() < requirement.required) {
                findings.push_back(
                    tooSmall(topology, caller, requirement, names.titleOf(begin->group)));
            }
            function.requirements.push_back(std::move(requirement));
            callerOf.push_back(caller);
            begin = end;
        }
    }
    function.requirementsOf =
        CompressedRows::ofItems(function.components.size(), function.requirements.size(),
                                [&](std::size_t requirement) { return callerOf[requirement]; });
    return findings;
}

}  // namespace cutpoint
