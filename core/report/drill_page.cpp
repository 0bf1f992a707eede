#include "core/report/drill_page.h"

#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint {
namespace {

using enum Alignment;

/// Many seconds are hard to read: "450 s", "2.3 h".
std::string timeInWords(Seconds time)
{
    constexpr Seconds hour{3600};
    return time < hour ? inSeconds(time) : durationInWords(time.count(), 3);
}

std::string requestsInWords(double requests)
{
    return countInWords(static_cast<std::size_t>(std::llround(requests)), "request", "requests");
}

std::string numberOf(double requests)
{
    const std::string words = requestsInWords(requests);
    return words.substr(0, words.find(' '));
}

/// How long after the failure; "never".
std::string afterFailure(const Takeover& takeover, const std::optional<Seconds>& moment)
{
    return moment ? timeInWords(*moment - takeover.failed) : "never";
}

std::string objectiveInWords(const std::optional<Seconds>& objective, std::optional<bool> isMet)
{
    if (!objective) {
        return "–";
    }
    const std::string stated = timeInWords(*objective);
    return isMet ? stated + (*isMet ? ", kept" : ", missed") : stated + ", not known";
}

void addTimeline(Page& page, const Drill& drill)
{
    PageSection section;
    section.heading = "What happens";
    section.table = {.alignments = {Right, Left, Left}, .header = {"s", "Who", "What"}, .rows = {}};
    for (const TimelineEntry& entry : drill.timeline) {
        section.table.rows.push_back(
            {clockText(entry.at), entry.who,
             (entry.kind == EntryKind::Alert ? "alert: " : "") + entry.what});
    }
    if (drill.timeline.empty()) {
        section.paragraphs = {"Nothing."};
    }
    if (drill.isCut) {
        section.remarks.emplace_back(
            "So much happens that the rest was left out: play less at once.");
    }
    page.sections.push_back(std::move(section));
}

void addTakeovers(Page& page, const Drill& drill)
{
    if (drill.takeovers.empty()) {
        return;
    }
    PageSection section;
    section.heading = "Takeovers (" + std::to_string(drill.takeovers.size()) + ')';
    section.table = {.alignments = {Left, Left, Left, Right, Right, Right, Left, Left, Left},
                     .header = {"What", "From", "To", "Noticed after", "Served after",
                                "All served after", "Data lost", "RTO", "RPO"},
                     .rows = {}};
    for (const Takeover& takeover : drill.takeovers) {
        section.table.rows.push_back(
            {takeover.title + (takeover.isPlanned ? " (planned)" : ""), takeover.from,
             takeover.to.empty() ? "nobody" : takeover.to,
             afterFailure(takeover, takeover.detected), afterFailure(takeover, takeover.served),
             afterFailure(takeover, takeover.settled),
             takeover.loss ? lossInWords(*takeover.loss) : "–",
             objectiveInWords(takeover.recoveryTimeObjective, takeover.meetsRecoveryTime()),
             objectiveInWords(takeover.recoveryPointObjective, takeover.meetsRecoveryPoint())});
    }
    for (const Takeover& takeover : drill.takeovers) {
        if (takeover.loss && !takeover.loss->why.empty()) {
            section.remarks.push_back("From " + takeover.from + ": lost is " + takeover.loss->why +
                                      '.');
        }
        if (takeover.writePause) {
            section.remarks.push_back("From " + takeover.from + ": writes wait for " +
                                      timeInWords(*takeover.writePause) + '.');
        }
    }
    page.sections.push_back(std::move(section));
}

void addSplitBrains(Page& page, const Drill& drill)
{
    if (drill.splitBrains.empty()) {
        return;
    }
    PageSection section;
    section.heading = "Split brain (" + std::to_string(drill.splitBrains.size()) + ')';
    section.table = {.alignments = {Left, Right, Right, Right, Left},
                     .header = {"What", "From (s)", "To (s)", "Lasts", "On the wrong side"},
                     .rows = {}};
    for (const SplitBrain& split : drill.splitBrains) {
        section.table.rows.push_back({split.title, clockText(split.from), clockText(split.to),
                                      timeInWords(split.to - split.from),
                                      lossInWords(split.wrongSide)});
    }
    section.remarks = {"A witness or fencing prevents it."};
    page.sections.push_back(std::move(section));
}

void addUsers(Page& page, const Drill& drill)
{
    const UsersView& users = drill.users;
    PageSection section;
    section.heading = "What users notice";
    section.table = {.alignments = {Left, Right}, .header = {}, .rows = {}};
    const auto add = [&](const char* name, std::string value) {
        section.table.rows.push_back({name, std::move(value)});
    };
    section.table.header = {"", ""};
    add("Requests", numberOf(users.requests));
    add("Failed", numberOf(users.failed));
    add("Slow", numberOf(users.slow));
    add("Time without any service", timeInWords(users.noService));
    add("Time with part of the service", timeInWords(users.partialService));
    add("Longest gap", timeInWords(users.longestGap));
    add("Alerts to people", std::to_string(drill.alerts));
    page.sections.push_back(std::move(section));
}

void addBasis(Page& page, const Drill& drill)
{
    PageSection section;
    section.heading = "How it is played";
    section.paragraphs = {
        "On a virtual clock, for " + timeInWords(drill.scenario.duration) + " with " +
        numberOf(drill.scenario.requestsPerSecond) +
        " requests a second, spread evenly. What fails gives no answer; who checks and who "
        "asks sits where the callers are; checks and beats fall on multiples of their "
        "interval" +
        (drill.scenario.seed == 0
             ? std::string{}
             : ", shifted by chance (seed " + std::to_string(drill.scenario.seed) + ')') +
        ". Every request counts as a transaction where data is lost."};
    page.sections.push_back(std::move(section));
}

std::string titleFor(const char* what, const std::string& topologyName)
{
    return topologyName.empty() ? what : std::string{what} + ": " + topologyName;
}

}  // namespace

std::string usersInWords(const Drill& drill)
{
    const UsersView& users = drill.users;
    std::string words;
    if (!users.firstTrouble) {
        words = users.slow > 0.0 ? "No request fails; " + requestsInWords(users.slow) + " of " +
                                       numberOf(users.requests) + " are slow."
                                 : "Users notice nothing.";
        return words;
    }
    // Troubles one after the other are not one long one.
    const Seconds between = *users.lastTrouble - *users.firstTrouble;
    const bool isOne = users.noService + users.partialService >= between;
    const std::string when = isOne ? " (" + timeInWords(*users.firstTrouble) + " to " +
                                         timeInWords(*users.lastTrouble) + ")"
                                   : " in all, between " + timeInWords(*users.firstTrouble) +
                                         " and " + timeInWords(*users.lastTrouble);
    words = users.noService > Seconds{0}
                ? "Users without service for " + timeInWords(users.noService) + when
                : "Part of the requests fails" + when;
    words += ": " + numberOf(users.failed) + " of " + requestsInWords(users.requests) + " fail";
    return words + (users.slow > 0.0 ? ", " + numberOf(users.slow) + " are slow." : ".");
}

std::string nameOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Failure:
        return "failure";
    case EntryKind::Notice:
        return "notice";
    case EntryKind::Alert:
        return "alert";
    case EntryKind::Recovery:
        break;
    }
    return "recovery";
}

std::string nameOf(LaneState state)
{
    switch (state) {
    case LaneState::Up:
        return "up";
    case LaneState::Degraded:
        return "degraded";
    case LaneState::Waiting:
        return "waiting";
    case LaneState::Promoting:
        return "promoting";
    case LaneState::Standby:
        return "standby";
    case LaneState::CutOff:
        return "cut-off";
    case LaneState::Down:
        break;
    }
    return "down";
}

std::string lossInWords(const DataLoss& loss)
{
    if (loss.writes == Seconds{0}) {
        return "nothing";
    }
    return timeInWords(loss.writes) + " of writes, about " +
           countInWords(static_cast<std::size_t>(std::llround(loss.transactions)), "transaction",
                        "transactions");
}

Page drillPage(const Drill& drill, const std::string& topologyName)
{
    Page page;
    page.title = titleFor("Drill", topologyName);
    page.verdict = {usersInWords(drill)};
    if (!drill.isServedAtEnd) {
        page.verdict.emplace_back("At the end users are still not all served.");
    }
    addTimeline(page, drill);
    addTakeovers(page, drill);
    addSplitBrains(page, drill);
    addUsers(page, drill);
    addBasis(page, drill);
    return page;
}

Table timelineTable(const Drill& drill)
{
    Table table{.key = "timeline",
                .title = "What happens",
                .note = {},
                .columns = {{.key = "at_seconds", .title = "s", .isNumber = true},
                            {.key = "kind", .title = "Kind"},
                            {.key = "who", .title = "Who"},
                            {.key = "what", .title = "What"}},
                .rows = {}};
    table.rows.reserve(drill.timeline.size());
    for (const TimelineEntry& entry : drill.timeline) {
        table.rows.push_back({.cells = {TableCell{clockText(entry.at), entry.at.count()},
                                        TableCell{nameOf(entry.kind)}, TableCell{entry.who},
                                        TableCell{entry.what}}});
    }
    return table;
}

Page singleLossesPage(const SingleLosses& losses, const std::string& topologyName)
{
    const auto spofs = std::ranges::count(losses.losses, true, &SingleLoss::isSpof);
    Page page;
    page.title = titleFor("The loss of every unit", topologyName);
    page.verdict = {countInWords(losses.losses.size(), "loss", "losses") + " played: " +
                    countInWords(static_cast<std::size_t>(spofs), "single point of failure",
                                 "single points of failure") +
                    '.'};
    if (!losses.isComplete) {
        page.verdict.emplace_back("Stopped before all were played.");
    }
    PageSection section;
    section.heading = "Worst first";
    section.table = {.alignments = {Left, Left, Left, Right, Right, Right},
                     .header = {"What", "Type", "Afterwards", "Without service", "Slow", "Alerts"},
                     .rows = {}};
    for (const SingleLoss& loss : losses.losses) {
        section.table.rows.push_back({loss.title, nameOf(loss.unit.type),
                                      loss.isSpof ? "no service" : "served",
                                      loss.isSpof ? "until repaired" : timeInWords(loss.lostTime),
                                      timeInWords(loss.slowTime), std::to_string(loss.alerts)});
    }
    section.remarks = {"Without service, slow: the time that the requests concerned come to."};
    page.sections.push_back(std::move(section));
    return page;
}

Table singleLossesTable(const SingleLosses& losses)
{
    Table table{.key = "single-losses",
                .title = "The loss of every unit",
                .note = {},
                .columns = {{.key = "type", .title = "Type"},
                            {.key = "id", .title = "Id"},
                            {.key = "title", .title = "What"},
                            {.key = "spof", .title = "Single point of failure"},
                            {.key = "lost_seconds", .title = "Without service", .isNumber = true},
                            {.key = "slow_seconds", .title = "Slow", .isNumber = true},
                            {.key = "alerts", .title = "Alerts", .isNumber = true}},
                .rows = {}};
    table.rows.reserve(losses.losses.size());
    for (const SingleLoss& loss : losses.losses) {
        table.rows.push_back(
            {.cells = {TableCell{nameOf(loss.unit.type)}, TableCell{loss.unit.id},
                       TableCell{loss.title}, TableCell{loss.isSpof ? "yes" : "no"},
                       TableCell{timeInWords(loss.lostTime), loss.lostTime.count()},
                       TableCell{timeInWords(loss.slowTime), loss.slowTime.count()},
                       TableCell{std::to_string(loss.alerts), static_cast<double>(loss.alerts)}}});
    }
    return table;
}

}  // namespace cutpoint
