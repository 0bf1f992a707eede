#include "core/report/drill_json.h"

#include "core/report/drill_page.h"
#include "core/report/json_text.h"
#include "core/report/wording.h"

namespace cutpoint {
namespace {

constexpr std::size_t topIndent = 2;

JsonText ofTime(Seconds time)
{
    return jsonNumber(time.count());
}

JsonText ofTime(const std::optional<Seconds>& time)
{
    return time ? jsonNumber(time->count()) : "null";
}

JsonText ofVerdict(std::optional<bool> verdict)
{
    return verdict ? jsonBool(*verdict) : "null";
}

/// One element a line.
template <typename Item, typename Write>
JsonText lines(const std::vector<Item>& items, const Write& write)
{
    std::vector<JsonText> elements;
    elements.reserve(items.size());
    for (const Item& item : items) {
        elements.push_back(write(item));
    }
    return jsonLines(elements, topIndent);
}

JsonText ofUsers(const Drill& drill)
{
    const UsersView& users = drill.users;
    return jsonObject({{"requests", jsonNumber(users.requests)},
                       {"failed", jsonNumber(users.failed)},
                       {"slow", jsonNumber(users.slow)},
                       {"no_service_seconds", ofTime(users.noService)},
                       {"partial_service_seconds", ofTime(users.partialService)},
                       {"longest_gap_seconds", ofTime(users.longestGap)},
                       {"first_trouble_seconds", ofTime(users.firstTrouble)},
                       {"last_trouble_seconds", ofTime(users.lastTrouble)},
                       {"alerts", std::to_string(drill.alerts)}});
}

JsonText ofEntry(const TimelineEntry& entry)
{
    return jsonObject({{"at", ofTime(entry.at)},
                       {"kind", jsonString(nameOf(entry.kind))},
                       {"who", jsonString(entry.who)},
                       {"what", jsonString(entry.what)}});
}

JsonText ofLoss(const DataLoss& loss)
{
    return jsonObject({{"writes_seconds", ofTime(loss.writes)},
                       {"transactions", jsonNumber(loss.transactions)},
                       {"why", jsonString(loss.why)}});
}

JsonText ofTakeover(const Takeover& takeover)
{
    return jsonObject({{"set", jsonString(takeover.set)},
                       {"from", jsonString(takeover.from)},
                       {"to", takeover.to.empty() ? "null" : jsonString(takeover.to)},
                       {"planned", jsonBool(takeover.isPlanned)},
                       {"failed", ofTime(takeover.failed)},
                       {"detected", ofTime(takeover.detected)},
                       {"served", ofTime(takeover.served)},
                       {"settled", ofTime(takeover.settled)},
                       {"write_pause_seconds", ofTime(takeover.writePause)},
                       {"data_lost", takeover.loss ? ofLoss(*takeover.loss) : "null"},
                       {"rto_seconds", ofTime(takeover.recoveryTimeObjective)},
                       {"keeps_rto", ofVerdict(takeover.meetsRecoveryTime())},
                       {"rpo_seconds", ofTime(takeover.recoveryPointObjective)},
                       {"keeps_rpo", ofVerdict(takeover.meetsRecoveryPoint())}});
}

JsonText ofSplit(const SplitBrain& split)
{
    return jsonObject({{"set", jsonString(split.set)},
                       {"from", ofTime(split.from)},
                       {"to", ofTime(split.to)},
                       {"wrong_side", ofLoss(split.wrongSide)}});
}

JsonText ofService(const ServiceSpan& span)
{
    return jsonObject({{"from", ofTime(span.from)},
                       {"to", ofTime(span.to)},
                       {"lost_first", jsonNumber(span.lostFirst)},
                       {"lost_last", jsonNumber(span.lostLast)},
                       {"slow", jsonNumber(span.slow)},
                       {"read_only", jsonBool(span.isReadOnly)}});
}

JsonText ofLane(const DrillLane& lane)
{
    std::vector<JsonText> spans;
    spans.reserve(lane.spans.size());
    for (const LaneSpan& span : lane.spans) {
        spans.push_back(jsonObject({{"from", ofTime(span.from)},
                                    {"to", ofTime(span.to)},
                                    {"state", jsonString(nameOf(span.state))},
                                    {"label", jsonString(span.label)}}));
    }
    return jsonObject({{"title", jsonString(lane.title)}, {"spans", jsonArray(spans)}});
}

}  // namespace

std::string formatDrillAsJson(const Drill& drill, const std::string& topologyName)
{
    return jsonDocument({{"format", jsonString("cutpoint-drill")},
                         {"version", "1"},
                         {"topology", jsonString(topologyName)},
                         {"duration_seconds", ofTime(drill.scenario.duration)},
                         {"requests_per_second", jsonNumber(drill.scenario.requestsPerSecond)},
                         {"seed", std::to_string(drill.scenario.seed)},
                         {"complete", jsonBool(!drill.isCut)},
                         {"served_at_end", jsonBool(drill.isServedAtEnd)},
                         {"users", ofUsers(drill)},
                         {"timeline", lines(drill.timeline, ofEntry)},
                         {"takeovers", lines(drill.takeovers, ofTakeover)},
                         {"split_brains", lines(drill.splitBrains, ofSplit)},
                         {"service", lines(drill.service, ofService)},
                         {"lanes", lines(drill.lanes, ofLane)}});
}

std::string formatSingleLossesAsJson(const SingleLosses& losses, const std::string& topologyName)
{
    const auto ofLossOfUnit = [](const SingleLoss& loss) {
        return jsonObject({{"type", jsonString(nameOf(loss.unit.type))},
                           {"id", jsonString(loss.unit.id)},
                           {"title", jsonString(loss.title)},
                           {"spof", jsonBool(loss.isSpof)},
                           {"lost_seconds", ofTime(loss.lostTime)},
                           {"slow_seconds", ofTime(loss.slowTime)},
                           {"alerts", std::to_string(loss.alerts)}});
    };
    return jsonDocument({{"format", jsonString("cutpoint-single-losses")},
                         {"version", "1"},
                         {"topology", jsonString(topologyName)},
                         {"complete", jsonBool(losses.isComplete)},
                         {"losses", lines(losses.losses, ofLossOfUnit)}});
}

}  // namespace cutpoint
