#include "core/structure/ends.h"

#include "core/structure/targets.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

Diagnostic finding(Severity severity, const char* code, std::string message)
{
    return {.severity = severity,
            .code = code,
            .message = std::move(message),
            .where = {},
            .position = std::nullopt};
}

}  // namespace

std::vector<Diagnostic> findingsOn(const GivenEnds& ends, const Topology& topology,
                                   Semantics semantics)
{
    std::vector<Diagnostic> findings;
    for (const auto* const end : {&ends.from, &ends.to}) {
        if (*end && !topology.vertexOf(**end)) {
            findings.push_back(finding(Severity::Error, "unknown-component",
                                       "there is no component \"" + **end + '"'));
        }
    }
    if (ends.to && semantics == Semantics::Dependency) {
        findings.push_back(finding(Severity::Error, "to-needs-flow",
                                   "where users want to get to can be given for flow semantics "
                                   "only: with dependency semantics, say where they come in"));
    }
    return findings;
}

EntryGroup entryAt(std::size_t vertex)
{
    return {.members = {static_cast<std::uint32_t>(vertex)}, .required = 1, .targets = {}};
}

std::vector<Diagnostic> addTargetAt(StructureFunction& function, const Topology& topology,
                                    std::size_t vertex)
{
    const auto target = static_cast<std::uint32_t>(vertex);
    function.targets = {{.members = {target}, .required = 1}};
    std::vector<bool> scratch(function.components.size(), false);
    bool isReached = false;
    for (EntryGroup& entry : function.entries) {
        const auto reached = reachedFrom(function, entry.members, scratch);
        if (std::ranges::find(reached, target) != reached.end()) {
            entry.targets = {0};
            isReached = true;
        } else {
            entry.required = 0;  // users get nowhere from here: nothing asks for it
        }
    }
    if (isReached) {
        return {};
    }
    function.entries.clear();
    function.targets.clear();
    return {finding(Severity::Warning, "no-target",
                    '"' + titleOf(topology.component(vertex)) +
                        "\" is not reached from where users come in, so there is no availability")};
}

}  // namespace cutpoint
