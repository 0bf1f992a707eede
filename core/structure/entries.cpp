#include "core/structure/entries.h"

#include <algorithm>
#include <string>

namespace cutpoint {
namespace {

std::vector<bool> flaggedEntries(const Topology& topology)
{
    std::vector<bool> isEntry(topology.componentCount(), false);
    for (std::size_t vertex = 0; vertex < isEntry.size(); ++vertex) {
        const Component& component = topology.component(vertex);
        const bool isUser = component.kind == Kind::Client && !isUncritical(component);
        isEntry[vertex] = component.entry || isUser;
    }
    return isEntry;
}

/// Whether a call makes its target something that others lead to: a probe or a log shipper that
/// users can do without does not.
bool leadsToItsTarget(const Topology& topology, const Call& call)
{
    return call.isTwoWay || !isUncritical(topology.component(call.from));
}

std::vector<bool> uncalledEntries(const Topology& topology, const CallGraph& calls,
                                  const Grouping& grouping)
{
    std::vector<bool> isGroupCalled(grouping.groups.size(), false);
    for (const Call& call : calls.calls) {
        if (grouping.groupOf[call.from] != grouping.groupOf[call.to] &&
            leadsToItsTarget(topology, call)) {
            isGroupCalled[grouping.groupOf[call.to]] = true;
        }
    }
    std::vector<bool> isEntry(topology.componentCount(), false);
    for (std::size_t vertex = 0; vertex < isEntry.size(); ++vertex) {
        isEntry[vertex] =
            !isGroupCalled[grouping.groupOf[vertex]] && !isUncritical(topology.component(vertex));
    }
    return isEntry;
}

Diagnostic tooSmall(const Topology& topology, const ComponentGroup& group, const EntryGroup& entry)
{
    return {.severity = Severity::Error,
            .code = "entry-group-too-small",
            .message = "group \"" + group.id + "\" needs " + std::to_string(entry.required) +
                       " of its members, and users come in by " +
                       std::to_string(entry.members.size()) + " of them (\"" +
                       titleOf(topology.component(entry.members.front())) + "\")",
            .where = "/components/" + std::to_string(entry.members.front()),
            .position = std::nullopt};
}

}  // namespace

Entries findEntries(const Topology& topology, const CallGraph& calls, const Grouping& grouping)
{
    std::vector<bool> isEntry = flaggedEntries(topology);
    if (std::ranges::find(isEntry, true) == isEntry.end()) {
        isEntry = uncalledEntries(topology, calls, grouping);
    }
    Entries entries;
    for (std::size_t index = 0; index < grouping.groups.size(); ++index) {
        const ComponentGroup& group = grouping.groups[index];
        EntryGroup entry{.members = {}, .required = group.required, .targets = {}};
        std::ranges::copy_if(grouping.members.row(index), std::back_inserter(entry.members),
                             [&](std::uint32_t vertex) { return isEntry[vertex]; });
        if (entry.members.empty()) {
            continue;
        }
        if (entry.members.size() < entry.required) {
            entries.findings.push_back(tooSmall(topology, group, entry));
        }
        entries.groups.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace cutpoint
