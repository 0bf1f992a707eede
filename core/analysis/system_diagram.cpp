#include "core/analysis/system_diagram.h"

#include "core/analysis/diagram_builder.h"
#include "core/analysis/gate_compiler.h"
#include "core/analysis/gate_reduction.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// Critical units that are up or down as a whole, whatever else is.
std::vector<DiagramUnit> seriesOf(const StructureFunction& function, const UnitRates& rates,
                                  const CriticalUnits& critical)
{
    std::vector<DiagramUnit> series;
    const auto add = [&](UnitType type, std::size_t number, Availability availability) {
        series.push_back({.type = type,
                          .number = static_cast<std::uint32_t>(number),
                          .availability = availability});
    };
    for (std::size_t component = 0; component < critical.components.size(); ++component) {
        if (critical.components[component] && livesInOnePlace(function, component) &&
            !function.components[component].neverFails) {
            add(UnitType::Component, component, rates.component[component]);
        }
    }
    for (std::size_t link = 0; link < critical.links.size(); ++link) {
        if (critical.links[link]) {
            add(UnitType::Connection, link, rates.link[link]);
        }
    }
    for (std::size_t domain = 0; domain < critical.domains.size(); ++domain) {
        if (critical.domains[domain]) {
            add(UnitType::Domain, domain, rates.domain[domain]);
        }
    }
    return series;
}

/// The gates of a function, reduced until that does no more.
SystemGates gatesOf(const StructureFunction& function, const UnitRates& rates,
                    const CriticalUnits& critical, GatePurpose purpose)
{
    SystemGates gates = compileGates(function, rates, critical, purpose);
    constexpr int mostRounds = 4;
    for (int round = 0; round < mostRounds; ++round) {
        SystemGates reduced = reduceGates(gates);
        const bool isSmaller = reduced.graph.size() < gates.graph.size();
        gates = std::move(reduced);
        if (!isSmaller) {
            break;
        }
    }
    return gates;
}

/// The components of one graph that the other does without, both over the same function.
std::vector<std::uint32_t> componentsLeftOut(const SystemGates& whole, const SystemGates& without)
{
    const auto componentsOf = [](const SystemGates& gates) {
        std::vector<std::uint32_t> components;
        for (GateGraph::Gate gate = 0; gate < gates.graph.size(); ++gate) {
            if (gates.graph.kindOf(gate) == GateKind::Unit &&
                gates.graph.unitOf(gate).type == UnitType::Component) {
                components.push_back(gates.graph.unitOf(gate).number);
            }
        }
        std::ranges::sort(components);
        return components;
    };
    std::vector<std::uint32_t> leftOut;
    std::ranges::set_difference(componentsOf(whole), componentsOf(without),
                                std::back_inserter(leftOut));
    return leftOut;
}

}  // namespace

std::optional<SystemDiagram> buildSystemDiagram(const StructureFunction& function,
                                                const UnitRates& rates,
                                                const CriticalUnits& critical,
                                                const DiagramOptions& options)
{
    if (options.stop.stop_requested()) {
        return std::nullopt;
    }
    const DiagramSource source{.function = function, .rates = rates, .critical = critical};
    DiagramLimits limits{
        .nodes = std::min(options.nodeBudget, options.memoryLimit / DecisionDiagram::bytesPerNode),
        .deadline = options.deadline,
        .stop = options.stop};
    const SystemGates whole = gatesOf(function, rates, critical, GatePurpose::Importance);
    const SystemGates without = gatesOf(function, rates, critical, GatePurpose::Availability);
    const std::vector<std::uint32_t> leftOut = componentsLeftOut(whole, without);
    // With components that never fail, only as long as they cost little.
    constexpr std::size_t smallShare = 20;
    limits.trialShare = leftOut.empty() ? 1 : smallShare;
    auto system = buildDiagram(whole, source, limits);
    if (!system && !leftOut.empty()) {
        limits.trialShare = 1;
        system = buildDiagram(without, source, limits);
        if (system) {
            system->leftOut = leftOut;
        }
    }
    if (system) {
        system->series = seriesOf(function, rates, critical);
    }
    return system;
}

}  // namespace cutpoint
