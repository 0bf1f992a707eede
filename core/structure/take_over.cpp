#include "core/structure/take_over.h"

#include <string>

namespace cutpoint {
namespace {

/// The calls that a member has to take over: those from others to the rest of its group.
std::vector<TakeOver> callsTakenOver(const CallGraph& calls, std::span<const std::uint32_t> members,
                                     std::uint32_t uncalled)
{
    std::vector<TakeOver> taken;
    for (const std::uint32_t member : members) {
        for (const std::uint32_t index : calls.incoming.row(member)) {
            const Call& call = calls.calls[index];
            if (!call.isOptional && call.from != uncalled) {
                taken.push_back({.from = call.from, .to = uncalled, .call = index});
            }
        }
    }
    return taken;
}

Diagnostic noteOf(const Topology& topology, const ComponentGroup& group, std::uint32_t uncalled)
{
    return {.severity = Severity::Info,
            .code = "takes-over",
            .message = '"' + titleOf(topology.component(uncalled)) +
                       "\" is called by nothing and takes over the calls to its group \"" +
                       group.id + '"',
            .where = "/components/" + std::to_string(uncalled),
            .position = std::nullopt};
}

}  // namespace

TakeOvers findTakeOvers(const Topology& topology, const CallGraph& calls, const Grouping& grouping)
{
    TakeOvers found;
    for (std::size_t index = 0; index < grouping.groups.size(); ++index) {
        const ComponentGroup& group = grouping.groups[index];
        const auto members = grouping.members.row(index);
        if (group.id.empty() || members.size() < 2) {
            continue;
        }
        for (const std::uint32_t member : members) {
            if (!calls.incoming.row(member).empty()) {
                continue;
            }
            const auto taken = callsTakenOver(calls, members, member);
            if (!taken.empty()) {
                found.calls.insert(found.calls.end(), taken.begin(), taken.end());
                found.findings.push_back(noteOf(topology, group, member));
            }
        }
    }
    return found;
}

}  // namespace cutpoint
