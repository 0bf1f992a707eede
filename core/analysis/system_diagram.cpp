#include "core/analysis/system_diagram.h"

#include "core/analysis/diagram_builder.h"
#include "core/analysis/variable_order.h"

#include <algorithm>
#include <array>

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

}  // namespace

std::optional<SystemDiagram> buildSystemDiagram(const StructureFunction& function,
                                                const UnitRates& rates,
                                                const CriticalUnits& critical,
                                                const DiagramOptions& options)
{
    constexpr std::size_t shareOfTrial = 20;
    const std::size_t trial = options.nodeBudget / shareOfTrial;
    struct Attempt {
        OrderHeuristic heuristic;
        std::size_t budget;
    };
    const std::array attempts{
        Attempt{OrderHeuristic::DepthFirst, trial},
        Attempt{OrderHeuristic::BreadthFirst, trial},
        Attempt{OrderHeuristic::DepthFirst, options.nodeBudget},
        Attempt{OrderHeuristic::BreadthFirst, options.nodeBudget},
    };
    for (const auto& [heuristic, budget] : attempts) {
        if (options.stop.stop_requested()) {
            break;
        }
        SystemDiagram system{.series = seriesOf(function, rates, critical),
                             .variables = {},
                             .diagram = DecisionDiagram{budget, options.stop}};
        try {
            buildDiagram(system, function, rates, critical, orderUnits(function, heuristic));
            return system;
        } catch (const DiagramBudgetExceeded&) {
            continue;  // the next order may do
        }
    }
    return std::nullopt;
}

}  // namespace cutpoint
