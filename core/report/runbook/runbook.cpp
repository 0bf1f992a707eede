#include "core/report/runbook/runbook.h"

#include "core/report/runbook/planned_steps.h"
#include "core/report/runbook/runbook_subject.h"
#include "core/report/runbook/takeover_times.h"
#include "core/report/runbook/unplanned_steps.h"
#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

using enum Alignment;

constexpr std::size_t mostRows = 12;

std::vector<std::string> verdict(const RunbookSubject& subject)
{
    const TakeoverTime total = totalOf(takeoverTimesOf(subject.set()));
    const std::string times = total.mean == total.most ? timeInWords(total.most)
                                                       : timeInWords(total.mean) + " on average, " +
                                                             timeInWords(total.most) + " at most";
    if (!hasPrimary(subject.set())) {
        return {listed(subject.names) + " serve; if one fails, the others go on.",
                "Requests that reach a failed member wait " + times + '.'};
    }
    return {subject.serving() + (subject.set().required > 1 ? " serve; " : " serves; ") +
                subject.waiting() +
                (subject.names.size() - subject.set().required > 1 ? " stand by." : " stands by."),
            "Unplanned: users are served again after " + times + "."};
}

PageSection purpose(const RunbookSubject& subject)
{
    const std::string& name = subject.topology.properties().name;
    PageSection section;
    section.heading = "What this is for";
    section.paragraphs = {
        (hasPrimary(subject.set()) ? "To move the work of " + subject.primary() + " to " +
                                         subject.standby() + ", on purpose or when it has failed: "
                                   : "To take a member of " + subject.set().title +
                                         " out and to act when one has failed: ") +
            "takeover by " + mechanismInWords(subject.set()) + '.',
        "Written from the topology" + (name.empty() ? std::string{} : " \"" + name + '"') +
            ". Times that it does not state are the usual ones of the mechanism: play it through "
            "in a drill before it is needed."};
    if (!subject.spare.statesHow) {
        section.remarks.emplace_back("The topology does not state how members take over from one "
                                     "another: this mechanism is supposed. State \"failover\".");
    }
    return section;
}

std::string roleOf(const RunbookSubject& subject, std::size_t member)
{
    if (!hasPrimary(subject.set())) {
        return "serves";
    }
    if (member < subject.set().required) {
        return subject.set().required > 1 ? "serves" : "primary";
    }
    return subject.set().mechanism == FailoverMechanism::ColdStandby ? "standby, off" : "standby";
}

/// "zone a": what both live in, so that both are lost with it.
std::vector<std::string> shared(const Topology& topology, const SetMember& one,
                                const SetMember& other)
{
    const std::vector<std::string> places = placesOf(topology, one);
    const std::set<std::string> known{places.begin(), places.end()};
    std::vector<std::string> both;
    for (std::string& place : placesOf(topology, other)) {
        const bool isPeople = place.starts_with("team ") || place.starts_with("person ");
        if (known.contains(place) && !isPeople) {
            both.push_back(std::move(place));
        }
    }
    return both;
}

PageSection roles(const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    PageSection section;
    section.heading = "Who is who";
    section.table = {.alignments = {Left, Left, Left, Left},
                     .header = {"Role", "Name", "Id", "Lives in"},
                     .rows = {}};
    for (std::size_t at = 0; at < set.members.size() && at < mostRows; ++at) {
        const SetMember& member = set.members[at];
        const std::vector<std::string> places = placesOf(subject.topology, member);
        section.table.rows.push_back({roleOf(subject, at), member.title,
                                      subject.topology.component(member.component).id.value,
                                      places.empty() ? "not stated" : listed(places)});
    }
    if (set.members.size() > mostRows) {
        section.remarks.push_back("And " + std::to_string(set.members.size() - mostRows) +
                                  " more.");
    }
    const std::vector<std::string> both =
        shared(subject.topology, set.members.front(), set.members[set.required]);
    if (!both.empty()) {
        section.remarks.push_back("Both " + subject.names.front() + " and " +
                                  subject.names[set.required] + " live in " + listed(both) +
                                  ": if that is lost, nothing here helps.");
    }
    return section;
}

/// Each once, in the order in which they are met.
void addNew(std::vector<std::string>& list, std::string text)
{
    if (!text.empty() && std::ranges::find(list, text) == list.end()) {
        list.push_back(std::move(text));
    }
}

PageSection people(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = "Who to call";
    for (const SetMember& member : subject.set().members) {
        for (const char* const dimension : {"person", "team"}) {
            for (const std::string& name : domainsOf(subject.topology, member, dimension)) {
                addNew(section.remarks, name + " (" + dimension + ')');
            }
        }
        const Component& component = subject.topology.component(member.component);
        if (component.accepted && !component.accepted->owner.empty()) {
            addNew(section.remarks,
                   component.accepted->owner + " (accepts the risk of " + titleOf(component) + ')');
        }
    }
    if (section.remarks.empty()) {
        section.paragraphs = {"Nobody is stated. Name a team or a person in the domains of the "
                              "members, so that it stands here."};
    }
    for (const SetMember& member : subject.set().members) {
        const Component& component = subject.topology.component(member.component);
        if (!component.notes.empty()) {
            addNew(section.remarks, "Notes on " + titleOf(component) + ": " + component.notes);
        }
    }
    if (!subject.callers.empty()) {
        section.remarks.push_back("Tell those who run what calls it: " + listed(subject.callers) +
                                  '.');
    }
    return section;
}

std::string exported(const RunbookSubject& subject)
{
    const std::string& primary = subject.hosts.front();
    const std::string& standby = subject.hosts[subject.set().required];
    return "export PRIMARY=" + (primary.empty() ? "HOST-OF-THE-PRIMARY" : primary) +
           " STANDBY=" + (standby.empty() ? "HOST-OF-THE-STANDBY" : standby);
}

void addReadiness(std::vector<std::string>& remarks, const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    if (subject.spare.holdsData && set.stated.backupIntervalHours) {
        remarks.push_back("The last backup is not older than " +
                          durationInWords(*set.stated.backupIntervalHours * 3600.0) +
                          ", and restoring it has been tried.");
    } else if (subject.spare.holdsData) {
        remarks.emplace_back("There is a fresh backup, and restoring it has been tried.");
    }
    if (set.mechanism == FailoverMechanism::ColdStandby) {
        remarks.push_back("For the planned failover " + subject.standby() +
                          " runs and is up to date: start it (" + inSeconds(set.times.start) +
                          "), restore the last backup (" + inSeconds(set.times.restore) +
                          "), let it catch up.");
    }
    const bool isMonitored = set.mechanism == FailoverMechanism::HealthCheck ||
                             set.mechanism == FailoverMechanism::Heartbeat;
    if (isMonitored && !set.plainDelay) {
        remarks.emplace_back("Before a planned failover the automatic one is paused, or it takes "
                             "the move for a failure; afterwards it runs again.");
    }
}

PageSection prerequisites(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = "Before you begin";
    section.remarks = {"You can log in to all members and may act as their administrator.",
                       "A second person reads along, and those to call know that it begins."};
    addReadiness(section.remarks, subject);
    if (subject.isPostgres && hasPrimary(subject.set())) {
        section.paragraphs = {"Commands are for PostgreSQL 13 and later. In the shell you work in, "
                              "PRIMARY is the host of " +
                              subject.primary() + " and STANDBY that of " + subject.standby() +
                              " throughout, also when they have changed roles; on a database host "
                              "PGDATA is the data directory."};
        section.commands = {exported(subject)};
        section.remarks.emplace_back("You act as a superuser there: psql asks for no password, or "
                                     "finds it in ~/.pgpass.");
        section.remarks.emplace_back("wal_log_hints or data checksums are on, so that pg_rewind "
                                     "can be used.");
    } else if (hasPrimary(subject.set())) {
        section.remarks.emplace_back("What stands in <brackets> below has been replaced by the "
                                     "command of your system, and tried.");
    }
    return section;
}

}  // namespace

Page runbookPage(const Topology& topology, const SpareSet& spare)
{
    const RunbookSubject subject = subjectOf(topology, spare);
    const FailoverSet& set = subject.set();
    Page page;
    page.title =
        "Runbook: " + set.title + (set.title == set.id ? std::string{} : " (" + set.id + ')');
    page.verdict = verdict(subject);
    page.sections = {purpose(subject), roles(subject), people(subject), prerequisites(subject)};
    for (PageSection& section : unplannedSections(subject)) {
        page.sections.push_back(std::move(section));
    }
    for (PageSection& section : plannedSections(subject)) {
        page.sections.push_back(std::move(section));
    }
    page.sections.push_back(dataSection(subject));
    page.sections.push_back(unplannedTimes(subject));
    if (hasPrimary(set)) {
        page.sections.push_back(plannedTimes(subject));
    }
    return page;
}

}  // namespace cutpoint
