#include "core/report/json_report.h"

#include "core/report/json_text.h"
#include "core/report/uncertainty_page.h"
#include "core/report/wording.h"

#include <algorithm>

namespace cutpoint {

namespace {

constexpr std::size_t topIndent = 2;

template <typename Values, typename ToJson>
std::vector<JsonText> each(const Values& values, const ToJson& toJson)
{
    std::vector<JsonText> elements;
    elements.reserve(values.size());
    for (const auto& value : values) {
        elements.push_back(toJson(value));
    }
    return elements;
}

JsonText strings(const std::vector<std::string>& texts)
{
    return jsonArray(each(texts, [](const std::string& text) { return jsonString(text); }));
}

JsonText ofDowntime(const Downtime& downtime)
{
    return jsonObject({{"year", jsonNumber(downtime.year)},
                       {"month", jsonNumber(downtime.month)},
                       {"week", jsonNumber(downtime.week)},
                       {"day", jsonNumber(downtime.day)}});
}

JsonText ofSystem(const std::optional<SystemFigures>& system)
{
    if (!system) {
        return "null";
    }
    const auto& interval = system->interval;
    return jsonObject(
        {{"availability", jsonNumber(system->availability.up())},
         {"unavailability", jsonNumber(system->availability.down())},
         {"nines", jsonNumber(system->nines)},
         {"bound", jsonString(nameOf(system->bound))},
         {"method", jsonString(nameOf(system->method))},
         {"interval", interval ? jsonArray({jsonNumber(interval->first.up()),
                                            jsonNumber(interval->second.up())})
                               : "null"},
         {"meets_target", system->meetsTarget ? jsonBool(*system->meetsTarget) : "null"},
         {"downtime_seconds", ofDowntime(system->downtime)},
         {"cost_per_year", jsonNumber(system->costPerYear)},
         {"assumed_perfect", strings(system->assumedPerfect)}});
}

JsonText ofLayer(const LayerFigures& layer)
{
    return jsonObject({{"name", jsonString(layer.name)},
                       {"availability", jsonNumber(layer.availability.up())},
                       {"unavailability", jsonNumber(layer.availability.down())},
                       {"weakest", jsonBool(layer.isWeakest)}});
}

JsonText ofLayerProduct(const std::optional<Availability>& product)
{
    return product ? jsonObject({{"availability", jsonNumber(product->up())},
                                 {"unavailability", jsonNumber(product->down())}})
                   : "null";
}

JsonText ofParts(const UnavailabilityParts& parts)
{
    return jsonObject({{"structural", jsonNumber(parts.structural)},
                       {"switchover", jsonNumber(parts.switchover)},
                       {"missed_failover", jsonNumber(parts.missedFailover)},
                       {"failback", jsonNumber(parts.failback)},
                       {"common_cause", jsonNumber(parts.commonCause)}});
}

JsonText ofComponent(const ComponentFigures& component)
{
    const auto& own = component.availability;
    const auto& importance = component.importance;
    const Importance measures = importance.value_or(Importance{});
    return jsonObject(
        {{"id", jsonString(component.id)},
         {"availability", own ? jsonNumber(own->up()) : "null"},
         {"unavailability", own ? jsonNumber(own->down()) : "null"},
         {"parts", ofParts(component.parts)},
         {"birnbaum", importance ? jsonNumber(measures.birnbaum) : "null"},
         {"criticality", jsonNumber(measures.criticality)},
         {"raw", jsonNumber(measures.raw)},
         {"rrw", jsonNumber(measures.rrw)},
         {"diagnostic", jsonNumber(measures.diagnostic)},
         {"saved_unavailability", importance ? jsonNumber(measures.savedUnavailability) : "null"},
         {"articulation", jsonBool(component.isArticulation)}});
}

JsonText ofGroup(const GroupFigures& group)
{
    return jsonObject({{"id", jsonString(group.id)},
                       {"switchover", jsonNumber(group.switchover)},
                       {"common_cause", jsonNumber(group.commonCause)}});
}

JsonText ofAcceptance(const Spof& spof)
{
    if (!spof.accepted) {
        return "null";
    }
    const auto& until = spof.accepted->until;
    return jsonObject({{"reason", jsonString(spof.accepted->reason)},
                       {"owner", jsonString(spof.accepted->owner)},
                       {"until", until ? jsonString(dateInWords(*until)) : "null"},
                       {"expired", jsonBool(spof.isAcceptanceExpired)}});
}

JsonText ofSpof(const Spof& spof)
{
    const auto reasonName = [](Reason reason) { return jsonString(nameOf(reason)); };
    return jsonObject(
        {{"type", jsonString(nameOf(spof.unit.type))},
         {"id", jsonString(spof.unit.id)},
         {"category", jsonString(nameOf(spof.category))},
         {"reasons", jsonArray(each(spof.reasons, reasonName))},
         {"severity", jsonString(nameOf(spof.severity))},
         {"domains", strings(spof.domains)},
         {"cuts_off", strings(spof.cutsOff)},
         {"cuts_off_count", spof.cutsOffCount ? std::to_string(*spof.cutsOffCount) : "null"},
         {"saved_unavailability", jsonNumber(spof.savedUnavailability)},
         {"accepted", ofAcceptance(spof)}});
}

/// Whether the id alone could be taken for that of a unit of another type.
bool isAmbiguous(const UnitName& unit)
{
    const auto colons = std::ranges::count(unit.id, ':');
    const std::size_t arrow = unit.id.find("->");
    const bool hasArrow = arrow != std::string::npos;
    switch (unit.type) {
    case UnitType::Component:
        return colons > 0 || hasArrow;
    case UnitType::Domain:
        return colons != 1 || hasArrow;
    case UnitType::Connection:
        break;
    }
    return colons > 0 || !hasArrow || unit.id.find("->", arrow + 2) != std::string::npos;
}

JsonText ofUnit(const UnitName& unit)
{
    return isAmbiguous(unit)
               ? jsonObject({{"type", jsonString(nameOf(unit.type))}, {"id", jsonString(unit.id)}})
               : jsonString(unit.id);
}

JsonText ofCutSet(const CutSet& cutSet)
{
    return jsonObject({{"members", jsonArray(each(cutSet.members, ofUnit))},
                       {"order", std::to_string(cutSet.members.size())},
                       {"probability", jsonNumber(cutSet.probability)}});
}

JsonText ofFinding(const Diagnostic& finding)
{
    return jsonObject({{"severity", jsonString(describe(finding.severity))},
                       {"code", jsonString(finding.code)},
                       {"message", jsonString(finding.message)},
                       {"where", jsonString(finding.where)}});
}

JsonText ofRecommendation(const Recommendation& recommendation)
{
    return jsonObject({{"id", jsonString(recommendation.id)},
                       {"change", jsonString(recommendation.change)},
                       {"saves_seconds_per_year", jsonNumber(recommendation.savesSecondsPerYear)},
                       {"cost_per_month", jsonNumber(recommendation.costPerMonth)}});
}

template <typename Values, typename ToJson>
JsonText lines(const Values& values, const ToJson& toJson)
{
    return jsonLines(each(values, toJson), topIndent);
}

JsonText ofEntry(const ChecklistEntry& entry)
{
    return jsonObject({{"what", jsonString(entry.what)}, {"why", jsonString(entry.why)}});
}

JsonText ofSection(const ChecklistSection& section)
{
    return jsonObject({{"category", jsonString(nameOf(section.category))},
                       {"single", jsonArray(each(section.single, ofEntry))},
                       {"redundant", jsonArray(each(section.redundant, ofEntry))},
                       {"not_judged", jsonArray(each(section.unjudged, ofEntry))}});
}

JsonText ofTopology(const Report& report)
{
    return jsonObject({{"name", jsonString(report.topologyName)},
                       {"components", std::to_string(report.componentCount)},
                       {"connections", std::to_string(report.connectionCount)}});
}

JsonText ofTopology(const ReportDocument& document)
{
    const Report& report = document.report;
    return jsonObject({{"name", jsonString(report.topologyName)},
                       {"components", std::to_string(report.componentCount)},
                       {"connections", std::to_string(report.connectionCount)},
                       {"sha256", jsonString(document.checksum)}});
}

std::string formatWith(const Report& report, const JsonText& topology)
{
    const auto chokePointId = [](const ChokePoint& point) { return jsonString(point.id); };
    const auto ofAdvisory = [](const Advisory& advisory) {
        return jsonObject(
            {{"id", jsonString(advisory.id)}, {"message", jsonString(advisory.message)}});
    };
    return jsonDocument({{"format", jsonString("cutpoint-report")},
                         {"version", "1"},
                         {"topology", topology},
                         {"system", ofSystem(report.system)},
                         {"layers", lines(report.layers, ofLayer)},
                         {"layer_product", ofLayerProduct(report.layerProduct)},
                         {"components", lines(report.components, ofComponent)},
                         {"groups", lines(report.groups, ofGroup)},
                         {"spofs", lines(report.spofs, ofSpof)},
                         {"choke_points", jsonArray(each(report.chokePoints, chokePointId))},
                         {"advisories", lines(report.advisories, ofAdvisory)},
                         {"cut_sets", lines(report.cutSets, ofCutSet)},
                         {"findings", lines(report.findings, ofFinding)},
                         {"uncertainty", uncertaintyAsJson(report, topIndent)},
                         {"recommendations", lines(report.recommendations, ofRecommendation)}});
}

}  // namespace

std::string formatJson(const Report& report)
{
    return formatWith(report, ofTopology(report));
}

std::string formatJson(const ReportDocument& document)
{
    std::string text = formatWith(document.report, ofTopology(document));
    constexpr std::string_view end = "\n}\n";
    text.erase(text.size() - end.size());
    text += ",\n  \"checklist\": " + lines(document.checklist, ofSection);
    text += ",\n  \"assumptions\": " + strings(document.assumptions);
    text += ",\n  \"tool\": " + jsonObject({{"name", jsonString("cutpoint")},
                                            {"version", jsonString(document.toolVersion)}});
    if (!document.date.empty()) {
        text += ",\n  \"date\": " + jsonString(document.date);
    }
    return text.append(end);
}

}  // namespace cutpoint
