#include "core/structure/compile.h"

#include "core/structure/call_graph.h"
#include "core/structure/entries.h"
#include "core/structure/name_stem.h"
#include "core/structure/requirements.h"
#include "core/structure/take_over.h"
#include "core/structure/targets.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

void addAll(std::vector<Diagnostic>& all, std::vector<Diagnostic> more)
{
    std::ranges::move(more, std::back_inserter(all));
}

/// Connections that are units: network links and those that state a rate.
std::vector<std::uint32_t> unitConnections(const Topology& topology)
{
    std::vector<std::uint32_t> links;
    std::uint32_t number = 0;
    for (const auto& edge : topology.connections()) {
        const Connection& connection = *edge.connection;
        const bool isPath = connection.kind == ConnectionKind::Flow && !connection.isOptional;
        if (isPath && (connection.isTwoWay || availabilityOf(connection.rates))) {
            links.push_back(number);
        }
        ++number;
    }
    return links;
}

void addComponents(StructureFunction& function, const Topology& topology)
{
    function.components.reserve(topology.componentCount());
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        function.components.push_back({.instances = component.instances,
                                       .required = component.required,
                                       .neverFails = component.kind == Kind::Client});
    }
}

/// A domain, and a component that lives in it.
using Residence = std::pair<std::uint32_t, std::uint32_t>;

/// @param lives  in any order, with repetitions.
void addResidents(StructureFunction& function, std::vector<Residence> lives)
{
    std::ranges::sort(lives);
    lives.erase(std::unique(lives.begin(), lives.end()), lives.end());
    std::vector<std::uint32_t> row;
    for (std::size_t domain = 0, next = 0; domain < function.domains.size(); ++domain) {
        row.clear();
        for (; next < lives.size() && lives[next].first == domain; ++next) {
            row.push_back(lives[next].second);
        }
        function.residents.append(row);
    }
}

void addDomains(StructureFunction& function, const Topology& topology)
{
    std::map<DomainKey, std::uint32_t> numberOf;
    const auto numbered = [&](const DomainKey& key) {
        const auto next = static_cast<std::uint32_t>(function.domains.size());
        const auto [entry, isNew] = numberOf.try_emplace(key, next);
        if (isNew) {
            function.domains.push_back(key);
        }
        return entry->second;
    };
    std::vector<Residence> lives;
    function.spreads.resize(topology.componentCount());
    for (std::uint32_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (function.components[vertex].neverFails) {
            continue;
        }
        for (const Placement& placement : topology.component(vertex).domains) {
            DomainSpread spread;
            for (const std::string& name : placement.names) {
                spread.domains.push_back(
                    numbered({.dimension = placement.dimension, .name = name}));
                lives.emplace_back(spread.domains.back(), vertex);
            }
            function.spreads[vertex].push_back(std::move(spread));
        }
    }
    addResidents(function, std::move(lives));
}

/// Fills arcs from the plain calls and the take-overs.
///
/// @return  of every arc, the index of its call.
std::vector<std::uint32_t> addArcs(StructureFunction& function, const CallGraph& calls,
                                   const std::vector<TakeOver>& takeOvers)
{
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> callOf;
    std::size_t link = 0;
    for (std::uint32_t index = 0; index < calls.calls.size(); ++index) {
        const Call& call = calls.calls[index];
        if (call.isOptional) {
            continue;
        }
        while (link < function.links.size() && function.links[link] < call.connection) {
            ++link;
        }
        const bool isUnit = link < function.links.size() && function.links[link] == call.connection;
        arcs.push_back({.from = call.from,
                        .to = call.to,
                        .link = isUnit ? static_cast<std::uint32_t>(link) : Arc::unfailing});
        callOf.push_back(index);
    }
    for (const TakeOver& takeOver : takeOvers) {
        arcs.push_back({.from = takeOver.from, .to = takeOver.to, .link = Arc::unfailing});
        callOf.push_back(takeOver.call);
    }
    const std::size_t size = function.components.size();
    const auto rows =
        CompressedRows::ofItems(size, arcs.size(), [&](std::size_t arc) { return arcs[arc].from; });
    std::vector<std::uint32_t> callOfArc;
    callOfArc.reserve(arcs.size());
    function.arcs.reserve(arcs.size());
    for (const std::uint32_t arc : rows.items()) {
        function.arcs.push_back(arcs[arc]);
        callOfArc.push_back(callOf[arc]);
    }
    for (std::size_t row = 0; row <= size; ++row) {
        function.arcBegin.push_back(static_cast<std::uint32_t>(rows.beginOf(row)));
    }
    function.incoming = CompressedRows::ofItems(
        size, function.arcs.size(), [&](std::size_t arc) { return function.arcs[arc].to; });
    return callOfArc;
}

void addStrongComponents(StructureFunction& function)
{
    std::vector<std::uint32_t> heads;
    heads.reserve(function.arcs.size());
    std::ranges::transform(function.arcs, std::back_inserter(heads), &Arc::to);
    function.sets = findStrongComponents({.begin = function.arcBegin, .heads = heads});
    function.membersOfSets =
        CompressedRows::ofItems(function.sets.count, function.components.size(),
                                [&](std::size_t vertex) { return function.sets.setOf[vertex]; });
}

/// Plain arrows that may have been meant as replication.
std::vector<Diagnostic> doubtfulArrows(const Topology& topology, const CallGraph& calls,
                                       const Grouping& grouping)
{
    std::vector<Diagnostic> findings;
    for (const Call& call : calls.calls) {
        const Component& from = topology.component(call.from);
        const Component& to = topology.component(call.to);
        if (call.isOptional || call.isTwoWay || from.kind == Kind::Client || from.kind != to.kind ||
            from.unknownKind != to.unknownKind ||
            grouping.groupOf[call.from] == grouping.groupOf[call.to]) {
            continue;
        }
        const std::string stem = stemOf(titleOf(from));
        if (stem.empty() || stem != stemOf(titleOf(to))) {
            continue;
        }
        findings.push_back({.severity = Severity::Warning,
                            .code = "looks-like-replication",
                            .message = '"' + titleOf(from) + "\" calls \"" + titleOf(to) +
                                       "\", which is of the same kind and name: if the second "
                                       "holds a copy for the first, make it a replication",
                            .where = "/connections/" + std::to_string(call.connection),
                            .position = std::nullopt});
    }
    return findings;
}

std::optional<std::size_t> vertexNamed(const Topology& topology,
                                       const std::optional<std::string>& id)
{
    return id ? topology.vertexOf(*id) : std::nullopt;
}

Diagnostic noEntry(const Topology& topology)
{
    return {.severity = Severity::Warning,
            .code = "no-entry",
            .message = topology.componentCount() == 0
                           ? "there are no components, so there is no availability"
                           : "nothing says where users come in, so there is no availability: mark "
                             "a component as entry, or add a client",
            .where = {},
            .position = std::nullopt};
}

}  // namespace

Compiled compile(const Topology& topology, const CompileOptions& options)
{
    Compiled compiled;
    StructureFunction& function = compiled.function;
    function.semantics = options.semantics;
    const CallGraph calls = callGraphOf(topology);
    compiled.grouping =
        groupComponents(topology, calls, {.infersLookAlikes = options.infersLookAlikes});
    addAll(compiled.findings, std::exchange(compiled.grouping.findings, {}));
    TakeOvers takeOvers = findTakeOvers(topology, calls, compiled.grouping);
    addAll(compiled.findings, std::move(takeOvers.findings));
    addAll(compiled.findings, doubtfulArrows(topology, calls, compiled.grouping));

    addComponents(function, topology);
    addDomains(function, topology);
    function.links = unitConnections(topology);
    const std::vector<std::uint32_t> callOfArc = addArcs(function, calls, takeOvers.calls);
    addStrongComponents(function);

    addAll(compiled.findings, findingsOn(options.ends, topology, options.semantics));
    const auto from = vertexNamed(topology, options.ends.from);
    const auto to = vertexNamed(topology, options.ends.to);
    Entries entries = from ? Entries{.groups = {entryAt(*from)}, .findings = {}}
                           : findEntries(topology, calls, compiled.grouping);
    function.entries = std::move(entries.groups);
    addAll(compiled.findings, std::move(entries.findings));
    if (function.entries.empty()) {
        compiled.findings.push_back(noEntry(topology));
        compiled.outcome = CompileOutcome::NoEntry;
    }
    if (options.semantics == Semantics::Dependency) {
        addAll(compiled.findings,
               addRequirements(function, topology, calls, compiled.grouping, callOfArc));
    }
    if (hasErrors(compiled.findings)) {
        compiled.outcome = CompileOutcome::Erroneous;
        function.entries.clear();
    } else if (options.semantics == Semantics::Flow && !function.entries.empty()) {
        addAll(compiled.findings, to ? addTargetAt(function, topology, *to)
                                     : addTargets(function, topology, calls, compiled.grouping));
        if (function.entries.empty()) {
            compiled.outcome = CompileOutcome::NoTarget;
        }
    }
    return compiled;
}

CompileOptions ownReading(const Topology& topology)
{
    const Semantics semantics = topology.properties().semantics;
    return {.semantics = semantics, .infersLookAlikes = semantics == Semantics::Flow, .ends = {}};
}

Compiled compile(const Topology& topology)
{
    return compile(topology, ownReading(topology));
}

}  // namespace cutpoint
