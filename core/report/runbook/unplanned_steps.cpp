#include "core/report/runbook/unplanned_steps.h"

#include "core/report/runbook/runbook_commands.h"
#include "core/report/runbook/takeover_times.h"
#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <string>
#include <utility>

namespace cutpoint {
namespace {

constexpr double secondsPerHour = 3600.0;

std::string checksInWords(const FailoverSet& set)
{
    return "every " + inSeconds(set.times.checkInterval) + ", " +
           std::to_string(set.times.failureThreshold) + " failed checks in a row";
}

/// Who notices, and what goes by itself.
std::string byItself(const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    const std::string& primary = subject.primary();
    const std::string& standby = subject.standby();
    if (set.plainDelay) {
        return "The topology says that switching over takes " + timeInWords(*set.plainDelay) +
               ", not who does it. State a failover mechanism for a procedure step by step.";
    }
    switch (set.mechanism) {
    case FailoverMechanism::LoadBalanced:
        return "The load balancer checks each member every " + inSeconds(set.times.checkInterval) +
               ". A member that gives no answer in " + inSeconds(set.times.checkTimeout) +
               " is taken out of rotation, and the request goes to the next one. Nobody has to "
               "act while others are left.";
    case FailoverMechanism::HealthCheck:
        return "A monitor checks " + primary + " " + checksInWords(set) +
               " mean that it is down. The monitor sees that " + standby +
               " is well, promotes it and moves the address; clients follow within " +
               inSeconds(set.times.dnsTtl) + ". All of that goes by itself.";
    case FailoverMechanism::Heartbeat:
        return standby + " hears a beat of " + primary + " every " +
               inSeconds(set.times.heartbeatInterval) + ". After " +
               inSeconds(set.times.heartbeatTimeout) + " of silence it checks " +
               std::to_string(set.times.verifyChecks) +
               " times, then promotes itself, takes the virtual address, accepts traffic and "
               "alerts. All of that goes by itself.";
    case FailoverMechanism::Database:
        return "The clients notice: a query fails and is tried " +
               std::to_string(set.times.queryRetries) + " times more, " +
               inSeconds(set.times.retryInterval) +
               " apart. Then they try the replicas in their order, promote the first that answers "
               "and is in recovery, and verify it. That goes by itself, with an alert.";
    case FailoverMechanism::ColdStandby:
        return "Nothing goes by itself: " + standby + " is off. Somebody notices after about " +
               inSeconds(set.times.detect) + ", starts it and restores the last backup.";
    }
    return {};
}

void addSplitBrain(std::vector<std::string>& remarks, const RunbookSubject& subject)
{
    if (subject.set().mechanism != FailoverMechanism::Heartbeat || subject.set().plainDelay) {
        return;
    }
    const Failover& stated = subject.set().stated;
    if (stated.witness.value_or(false)) {
        remarks.emplace_back("If only the link between the two is cut: the witness lets at most "
                             "one of them be active. Nothing to do but mend the link.");
    } else if (stated.fencing.value_or(false)) {
        remarks.push_back("If only the link between the two is cut: " + subject.primary() +
                          " is fenced before " + subject.standby() +
                          " takes over. See that it really is off.");
    } else {
        remarks.push_back(
            "Split brain: if only the link between the two is cut, both are active, for neither a "
            "witness nor fencing is stated. Stop one at once, " +
            subject.standby() +
            " unless the clients reach it alone; what was written to the one "
            "that is stopped has to be carried over by hand.");
    }
}

/// What people do.
std::vector<std::string> byPeople(const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    if (!hasPrimary(set)) {
        return {"See that the member is out of rotation, and that the others bear its share.",
                "If all members are out, users get errors and nothing more goes by itself: bring "
                "any one back first, then look for the cause.",
                "Repair the member; it comes back by itself when it answers a check."};
    }
    std::vector<std::string> remarks;
    if (set.mechanism != FailoverMechanism::ColdStandby) {
        remarks.push_back("Let it work: no second failover by hand while one is running. It is "
                          "over after " +
                          timeInWords(totalOf(takeoverTimesOf(set)).most) + " at most.");
    }
    remarks.push_back("See to it that " + subject.primary() +
                      " cannot serve when it comes back by itself: stop its service, or cut it "
                      "off.");
    addSplitBrain(remarks, subject);
    remarks.emplace_back("If no spare answers either, nothing more goes by itself: bring back "
                         "whichever was primary last, since it has the latest data.");
    if (!subject.spare.holdsData) {
        remarks.back() = "If no spare answers either, nothing more goes by itself: bring back "
                         "whichever can be had first.";
    }
    remarks.emplace_back("Verify as in step 7 of the planned failover, then tell those who are to "
                         "be called what was lost.");
    return remarks;
}

PageSection byHand(const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    PageSection section;
    section.isPart = true;
    std::vector<std::string> commands = commandsFor(Order::IsPrimaryUp, subject);
    if (set.mechanism == FailoverMechanism::ColdStandby) {
        section.heading = "Starting the standby";
        section.paragraphs = {"Make sure that " + subject.primary() + " is down, start " +
                              subject.standby() + " (" + inSeconds(set.times.start) +
                              "), restore the last backup (" + inSeconds(set.times.restore) +
                              "), then let the clients use it."};
        commands.emplace_back("<START: start the standby and wait until it answers>");
        commands.emplace_back("<RESTORE: restore the last backup there>");
    } else {
        section.heading = "If it does not happen by itself";
        section.paragraphs = {
            "If nothing has happened after " + timeInWords(totalOf(takeoverTimesOf(set)).most) +
            ": make sure that " + subject.primary() + " is down and stays down, and promote " +
            subject.standby() + " by hand."};
        for (std::string& command : commandsFor(Order::Promote, subject)) {
            commands.push_back(std::move(command));
        }
    }
    for (std::string& command : commandsFor(Order::MoveClients, subject)) {
        commands.push_back(std::move(command));
    }
    section.commands = std::move(commands);
    section.remarks = {"Expected of the first: " + expectedOf(Order::IsPrimaryUp, subject) +
                       ". If it answers, do not go on."};
    return section;
}

std::string failbackInWords(const RunbookSubject& subject)
{
    const FailoverSet& set = subject.set();
    if (!hasPrimary(set)) {
        return "By itself: a member that answers a check, made every " +
               inSeconds(set.times.checkInterval) + ", is back in rotation.";
    }
    if (set.mechanism == FailoverMechanism::HealthCheck && !set.plainDelay) {
        const Seconds hold = set.times.recoveryChecks * set.times.checkInterval;
        return "By itself: when " + subject.primary() + " has answered " +
               std::to_string(set.times.recoveryChecks) + " checks in a row (" + inSeconds(hold) +
               "), it gets its work back, and clients follow within " +
               inSeconds(set.times.dnsTtl) +
               ". If it fails a check in between, the counting starts anew. Until its data is "
               "right, keep it from answering checks.";
    }
    return "Not by itself. Repair " + subject.primary() + ", let it join again as the standby of " +
           subject.standby() +
           ", and leave it so, or move the work back later as a planned failover with the roles "
           "exchanged.";
}

PageSection failback(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = "Getting back";
    section.paragraphs = {failbackInWords(subject)};
    if (hasPrimary(subject.set()) && subject.spare.holdsData) {
        section.commands = commandsFor(Order::Rejoin, subject);
        section.remarks = {
            "The old primary joins as in step 8 of the planned failover; expected: " +
                expectedOf(Order::Rejoin, subject) + '.',
            "Until it follows there is no spare: the next failure is an outage."};
    }
    return section;
}

std::string lossInWords(const RunbookSubject& subject)
{
    const Failover& stated = subject.set().stated;
    if (!subject.spare.holdsData) {
        return "None: as far as the topology says, the members keep no data. Requests that are "
               "open at that moment fail.";
    }
    if (stated.replication == Replication::Sync) {
        return "None that was confirmed: a write counts as done when the others have it too.";
    }
    if (stated.replication == Replication::Async) {
        return stated.replicationLag
                   ? "The writes of the last " + timeInWords(*stated.replicationLag) +
                         " or so: replication runs behind by that much."
                   : std::string{"What had not been replicated: how far replication runs behind is "
                                 "not stated (replication lag)."};
    }
    if (stated.backupIntervalHours) {
        return "What was written since the last backup: up to " +
               durationInWords(*stated.backupIntervalHours * secondsPerHour) + " of writes, " +
               durationInWords(*stated.backupIntervalHours * secondsPerHour / 2.0) + " on average.";
    }
    return "Not known: neither replication nor backups are stated.";
}

}  // namespace

std::vector<PageSection> unplannedSections(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = hasPrimary(subject.set()) ? "Unplanned failover" : "When a member fails";
    section.paragraphs = {byItself(subject)};
    section.remarks = byPeople(subject);
    std::vector<PageSection> sections{std::move(section)};
    if (hasPrimary(subject.set())) {
        sections.push_back(byHand(subject));
    }
    sections.push_back(failback(subject));
    return sections;
}

PageSection unplannedTimes(const RunbookSubject& subject)
{
    using enum Alignment;
    PageSection section;
    section.heading = "Times of the unplanned failover";
    section.table = {.alignments = {Left, Left, Right, Right, Right},
                     .header = {"What", "Who", "At least", "On average", "At most"},
                     .rows = {}};
    std::vector<TakeoverTime> times = takeoverTimesOf(subject.set());
    times.push_back(totalOf(times));
    for (const TakeoverTime& time : times) {
        section.table.rows.push_back({time.what, time.who, inSeconds(time.least),
                                      inSeconds(time.mean), inSeconds(time.most)});
    }
    if (!hasPrimary(subject.set())) {
        section.remarks.emplace_back("For the requests that reach the failed member alone.");
    }
    if (const auto& wanted = subject.set().stated.recoveryTimeObjective) {
        const bool isMet = times.back().most <= *wanted;
        section.remarks.push_back("Wanted (RTO): " + timeInWords(*wanted) +
                                  (isMet ? ". Met." : ". Missed at worst."));
    }
    return section;
}

PageSection dataSection(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = "Data that may be lost";
    section.paragraphs = {lossInWords(subject)};
    if (const auto& wanted = subject.set().stated.recoveryPointObjective) {
        section.remarks = {"Wanted (RPO): no more than " + timeInWords(*wanted) + " of writes."};
    }
    return section;
}

std::string mechanismInWords(const FailoverSet& set)
{
    if (set.plainDelay) {
        return "a switch of which only the time is stated";
    }
    switch (set.mechanism) {
    case FailoverMechanism::LoadBalanced:
        return "a load balancer";
    case FailoverMechanism::HealthCheck:
        return "a monitor with health checks";
    case FailoverMechanism::Heartbeat:
        return "a heartbeat between the two";
    case FailoverMechanism::Database:
        return "clients that promote a replica";
    case FailoverMechanism::ColdStandby:
        return "a cold standby";
    }
    return {};
}

}  // namespace cutpoint
