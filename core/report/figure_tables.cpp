#include "core/report/table_parts.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <cmath>
#include <map>
#include <utility>

namespace cutpoint::tables {

namespace {

/// "SPOF", "accepted SPOF", "choke point" by the id of a component.
std::map<std::string_view, RowState> statesOf(const Report& report)
{
    std::map<std::string_view, RowState> states;
    for (const Spof& spof : report.spofs) {
        if (spof.unit.type == UnitType::Component) {
            const bool isCarried = spof.accepted && !spof.isAcceptanceExpired;
            states.emplace(spof.unit.id, isCarried ? RowState::Accepted : RowState::Danger);
        }
    }
    return states;
}

std::string stateInWords(RowState state)
{
    switch (state) {
    case RowState::Danger:
        return "SPOF";
    case RowState::Accepted:
        return "accepted SPOF";
    case RowState::Plain:
        break;
    }
    return {};
}

TableCell share(std::optional<double> criticality)
{
    if (!criticality) {
        return {"", std::nullopt};
    }
    constexpr double thousand = 1000.0;
    const long tenths = std::lround(*criticality * thousand);
    if (tenths == 0) {
        return {*criticality > 0.0 ? "<\u202f0.1\u202f%" : "0\u202f%", criticality};
    }
    return {std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + "\u202f%",
            criticality};
}

TableRow componentRow(const Report& report, const Component& component,
                      const ComponentFigures& figures, RowState state)
{
    const auto& own = figures.availability;
    const auto& importance = figures.importance;
    const Importance measures = importance.value_or(Importance{});
    const auto saved =
        importance ? std::optional{measures.savedUnavailability} : std::optional<double>{};
    return {
        .cells = {titleOf(component),
                  component.id.value,
                  std::string{nameOf(component.kind)},
                  component.layer,
                  count(component.instances),
                  count(component.required),
                  std::to_string(component.required) + " of " + std::to_string(component.instances),
                  {own ? availabilityInWords(*own) : "not stated",
                   own ? std::optional{own->up()} : std::nullopt},
                  figure(own ? std::optional{own->down()} : std::nullopt),
                  downtime(report, saved),
                  figure(saved),
                  share(measures.criticality),
                  figure(importance ? std::optional{measures.birnbaum} : std::nullopt),
                  figure(measures.raw),
                  figure(measures.rrw),
                  figure(measures.diagnostic),
                  std::string{figures.isArticulation ? "yes" : "no"},
                  stateInWords(state)},
        .state = state};
}

}  // namespace

Table layers(const Report& report)
{
    Table table{.key = "layers",
                .title = "Layers",
                .note = {},
                .columns = {text("name", "Layer"), text("remark", {}),
                            number("availability", "Available"), machineNumber("unavailability"),
                            number("downtime_seconds_per_year", "Down per year")},
                .rows = {}};
    table.rows.reserve(report.layers.size());
    for (const LayerFigures& layer : report.layers) {
        const double down = layer.availability.down();
        table.rows.push_back(
            {.cells = {layer.name,
                       std::string{layer.isWeakest ? "weakest" : ""},
                       {availabilityInWords(layer.availability), layer.availability.up()},
                       figure(down),
                       downtime(report, down)},
             .state = layer.isWeakest ? RowState::Danger : RowState::Plain});
    }
    return table;
}

Table recommendations(const Report& report)
{
    Table table{.key = "recommendations",
                .title = "What would help most",
                .note = {},
                .columns = {text("change", "Change"), machineText("id"),
                            number("saves_seconds_per_year", "Saves per year"),
                            number("cost_per_month", "Costs per month")},
                .rows = {}};
    table.rows.reserve(report.recommendations.size());
    for (const Recommendation& change : report.recommendations) {
        const auto& price = change.costPerMonth;
        table.rows.push_back(
            {.cells = {change.change,
                       change.id,
                       {periodInWords(change.savesSecondsPerYear), change.savesSecondsPerYear},
                       {price ? moneyInWords(*price, report.currency) : "unknown", price}}});
    }
    return table;
}

Table components(const Topology& topology, const Report& report)
{
    Table table{.key = "components",
                .title = "Components",
                .note = {},
                .columns = {text("name", "Component"),
                            machineText("id"),
                            machineText("kind"),
                            text("layer", "Layer"),
                            machineNumber("instances"),
                            machineNumber("required"),
                            {.key = "needs", .title = "Needs", .readers = Readers::People},
                            number("availability", "Available"),
                            machineNumber("unavailability"),
                            number("saved_seconds_per_year", "Without its failures saves"),
                            machineNumber("saved_unavailability"),
                            number("criticality", "Share of downtime"),
                            machineNumber("birnbaum"),
                            machineNumber("raw"),
                            machineNumber("rrw"),
                            machineNumber("diagnostic"),
                            machineText("articulation"),
                            text("remark", "Remark")},
                .rows = {}};
    const auto states = statesOf(report);
    table.rows.reserve(report.components.size());
    for (std::size_t vertex = 0; vertex < report.components.size(); ++vertex) {
        const Component& component = topology.component(vertex);
        const auto state = states.find(component.id.value);
        table.rows.push_back(componentRow(report, component, report.components[vertex],
                                          state == states.end() ? RowState::Plain : state->second));
    }
    return table;
}

}  // namespace cutpoint::tables
