#include "core/report/compare_json.h"

#include "core/report/compare_page.h"
#include "core/report/json_text.h"
#include "core/report/wording.h"

namespace cutpoint {
namespace {

constexpr std::size_t topIndent = 2;

JsonText ofField(const FieldChange& field)
{
    return jsonObject({{"field", jsonString(field.field)},
                       {"before", field.before.value_or("null")},
                       {"after", field.after.value_or("null")}});
}

JsonText ofChange(const Change& change)
{
    std::vector<JsonText> fields;
    fields.reserve(change.fields.size());
    for (const FieldChange& field : change.fields) {
        fields.push_back(ofField(field));
    }
    return jsonObject(
        {{"item", jsonString(nameOf(change.item))},
         {"change", jsonString(nameOf(change.kind))},
         {"id", jsonString(change.id)},
         {"id_before", change.idBefore.empty() ? "null" : jsonString(change.idBefore)},
         {"title", jsonString(change.title)},
         {"fields", jsonArray(fields)}});
}

JsonText ofSystem(const Report& report)
{
    if (!report.system) {
        return "null";
    }
    const SystemFigures& system = *report.system;
    return jsonObject(
        {{"availability", jsonNumber(system.availability.up())},
         {"unavailability", jsonNumber(system.availability.down())},
         {"bound", jsonString(nameOf(system.bound))},
         {"downtime_seconds_per_year", jsonNumber(system.downtime.year)},
         {"cost_per_year", jsonNumber(system.costPerYear)},
         {"meets_target", system.meetsTarget ? jsonBool(*system.meetsTarget) : "null"}});
}

JsonText ofReport(const Report& report)
{
    return jsonObject({{"name", jsonString(report.topologyName)},
                       {"components", std::to_string(report.componentCount)},
                       {"connections", std::to_string(report.connectionCount)},
                       {"system", ofSystem(report)},
                       {"spofs", std::to_string(report.spofs.size())}});
}

JsonText ofSpofs(const std::vector<Spof>& spofs)
{
    std::vector<JsonText> elements;
    elements.reserve(spofs.size());
    for (const Spof& spof : spofs) {
        elements.push_back(jsonObject({{"type", jsonString(nameOf(spof.unit.type))},
                                       {"id", jsonString(spof.unit.id)},
                                       {"title", jsonString(spof.title)}}));
    }
    return jsonLines(elements, topIndent);
}

}  // namespace

std::string formatComparisonAsJson(const Comparison& comparison)
{
    std::vector<JsonText> changes;
    changes.reserve(comparison.changes.size());
    for (const Change& change : comparison.changes) {
        changes.push_back(ofChange(change));
    }
    return jsonDocument({{"format", jsonString("cutpoint-comparison")},
                         {"version", "1"},
                         {"unrelated", jsonBool(comparison.isUnrelated)},
                         {"before", ofReport(comparison.before)},
                         {"after", ofReport(comparison.after)},
                         {"changes", jsonLines(changes, topIndent)},
                         {"spofs_gone", ofSpofs(comparison.spofsGone)},
                         {"spofs_new", ofSpofs(comparison.spofsNew)},
                         {"spofs_unchanged", ofSpofs(comparison.spofsUnchanged)}});
}

}  // namespace cutpoint
