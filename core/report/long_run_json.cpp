#include "core/report/long_run_json.h"

#include "core/report/json_text.h"
#include "core/report/long_run_words.h"
#include "core/report/wording.h"

#include <optional>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

constexpr std::size_t topIndent = 2;

template <typename Items, typename Format>
std::vector<JsonText> each(const Items& items, const Format& format)
{
    std::vector<JsonText> elements;
    elements.reserve(items.size());
    for (const auto& item : items) {
        elements.push_back(format(item));
    }
    return elements;
}

JsonText ofInterval(const std::pair<Availability, Availability>& interval)
{
    return jsonArray({jsonNumber(interval.first.up()), jsonNumber(interval.second.up())});
}

JsonText ofAnalysis(const std::optional<SystemFigures>& system)
{
    if (!system) {
        return "null";
    }
    return jsonObject({{"availability", jsonNumber(system->availability.up())},
                       {"unavailability", jsonNumber(system->availability.down())},
                       {"bound", jsonString(nameOf(system->bound))},
                       {"method", jsonString(nameOf(system->method))},
                       {"interval", system->interval ? ofInterval(*system->interval) : "null"}});
}

JsonText ofRepair(RepairShape shape)
{
    return jsonObject(
        {{"shape", jsonString(nameOf(shape))},
         {"sigma", shape == RepairShape::LogNormal ? jsonNumber(logNormalSpread) : "null"}});
}

JsonText ofCause(const CauseShare& share)
{
    return jsonObject({{"cause", jsonString(nameOf(share.cause))},
                       {"outages", std::to_string(share.outages)},
                       {"hours", jsonNumber(share.downtime.count())}});
}

JsonText ofPart(const LostPart& part)
{
    if (part.type == LostPart::Type::Instances) {
        return jsonObject({{"type", jsonString(nameOf(part.type))},
                           {"id", jsonString(part.id)},
                           {"lost", std::to_string(part.lost)},
                           {"instances", std::to_string(part.instances)}});
    }
    return jsonObject({{"type", jsonString(nameOf(part.type))}, {"id", jsonString(part.id)}});
}

JsonText ofOutage(const Outage& outage)
{
    return jsonObject({{"seed", std::to_string(outage.seed)},
                       {"begin_hours", jsonNumber(outage.begin.count())},
                       {"hours", jsonNumber(outage.duration.count())},
                       {"cause", jsonString(nameOf(outage.cause))},
                       {"lost", jsonArray(each(outage.lost, ofPart))}});
}

JsonText ofFinding(const Diagnostic& finding)
{
    return jsonObject({{"severity", jsonString(describe(finding.severity))},
                       {"code", jsonString(finding.code)},
                       {"message", jsonString(finding.message)}});
}

/// Of one of the outages; null without any.
JsonText perOutage(const LongRun& run, double hours)
{
    return run.outages == 0 ? "null" : jsonNumber(hours / static_cast<double>(run.outages));
}

}  // namespace

std::string formatLongRunAsJson(const Report& report, const LongRun& run)
{
    const double hours = run.years * run.yearDays * 24.0;
    const bool isComparable = report.system && run.years > 0.0;
    return jsonDocument({{"format", jsonString("cutpoint-long-run")},
                         {"version", "1"},
                         {"topology", jsonString(report.topologyName)},
                         {"seed", std::to_string(run.seed)},
                         {"runs", std::to_string(run.runs)},
                         {"years_asked", jsonNumber(run.yearsAsked)},
                         {"years", jsonNumber(run.years)},
                         {"end", jsonString(nameOf(run.end))},
                         {"repair", ofRepair(run.repair)},
                         {"events", std::to_string(run.events)},
                         {"availability", jsonNumber(run.availability.up())},
                         {"unavailability", jsonNumber(run.availability.down())},
                         {"interval", ofInterval(run.interval)},
                         {"batches", std::to_string(run.batches)},
                         {"analysis", ofAnalysis(report.system)},
                         {"agrees", isComparable ? jsonBool(agrees(*report.system, run)) : "null"},
                         {"outages", std::to_string(run.outages)},
                         {"mean_hours_up", perOutage(run, hours - run.downtime.count())},
                         {"mean_hours_down", perOutage(run, run.downtime.count())},
                         {"causes", jsonLines(each(run.causes, ofCause), topIndent)},
                         {"longest", jsonLines(each(run.longest, ofOutage), topIndent)},
                         {"findings", jsonLines(each(run.findings, ofFinding), topIndent)}});
}

}  // namespace cutpoint
