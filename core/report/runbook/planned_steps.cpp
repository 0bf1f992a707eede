#include "core/report/runbook/planned_steps.h"

#include "core/report/runbook/runbook_commands.h"
#include "core/report/runbook/taking_out.h"
#include "core/simulation/seconds_text.h"

#include <string>
#include <utility>

namespace cutpoint {
namespace {

/// A step as its author writes it.
struct Step {
    std::string title;
    std::string action;
    std::vector<std::string> commands;
    std::string expected;
    Seconds takes{0};
    std::string otherwise;
    std::vector<std::string> remarks;
};

constexpr const char* callOff = "call it off: nothing has been changed";
constexpr const char* rollBackFirst = "roll back, A";
constexpr const char* rollBackLater = "roll back, B";

std::vector<Step> firstSteps(const RunbookSubject& subject)
{
    const bool hasData = subject.spare.holdsData;
    const std::string& primary = subject.primary();
    const std::string& standby = subject.standby();
    const Seconds wait = subject.set().times.replicationWait;
    std::vector<Step> steps;
    steps.push_back({.title = hasData ? "is the standby caught up?" : "is the standby ready?",
                     .action = hasData ? standby + " must have what " + primary + " has."
                                       : standby + " must be able to do what " + primary + " does.",
                     .commands = commandsFor(Order::Behind, subject),
                     .expected = expectedOf(Order::Behind, subject),
                     .takes = Seconds{0},
                     .otherwise = callOff,
                     .remarks = {}});
    steps.push_back({.title = hasData ? "make the primary read-only" : "drain the primary",
                     .action = hasData ? primary + " takes no more writes; reads go on. Note the "
                                                   "time: from here on writes wait."
                                       : primary + " gets no new work. Note the time.",
                     .commands = commandsFor(Order::ReadOnly, subject),
                     .expected = expectedOf(Order::ReadOnly, subject),
                     .takes = Seconds{0},
                     .otherwise = rollBackFirst,
                     .remarks = {}});
    if (subject.isPostgres) {
        steps.back().remarks.emplace_back("Sessions that set default_transaction_read_only "
                                          "themselves can still write: stop those clients.");
    }
    steps.push_back({.title = hasData ? "wait for replication" : "wait for open work",
                     .action = hasData ? "Wait " + inSeconds(wait) + ", then see that " + standby +
                                             " has every write of " + primary + '.'
                                       : "Wait " + inSeconds(wait) + ", then see that " + primary +
                                             " is at work on nothing any more.",
                     .commands = commandsFor(Order::Replicated, subject),
                     .expected = expectedOf(Order::Replicated, subject),
                     .takes = wait,
                     .otherwise = rollBackFirst,
                     .remarks = {}});
    steps.push_back({.title = "is the standby healthy?",
                     .action = standby + " must answer, with room on its disks and no alert.",
                     .commands = commandsFor(Order::Healthy, subject),
                     .expected = expectedOf(Order::Healthy, subject),
                     .takes = Seconds{0},
                     .otherwise = rollBackFirst,
                     .remarks = {}});
    return steps;
}

void addLastSteps(std::vector<Step>& steps, const RunbookSubject& subject)
{
    const FailoverTimes& times = subject.set().times;
    const std::string& primary = subject.primary();
    const std::string& standby = subject.standby();
    const std::string callers = listed(subject.callers);
    steps.push_back({.title = "promote the standby",
                     .action = standby + " becomes the primary.",
                     .commands = commandsFor(Order::Promote, subject),
                     .expected = expectedOf(Order::Promote, subject),
                     .takes = times.plannedPromote,
                     .otherwise = rollBackFirst,
                     .remarks = {}});
    if (subject.isPostgres) {
        steps.back().remarks.emplace_back(
            "Or on its host: pg_ctl promote -D \"$PGDATA\". If it is still a standby after 60 s, "
            "it was not promoted.");
    }
    if (subject.isPostgres && subject.set().stated.replication == Replication::Sync) {
        steps.back().remarks.emplace_back("If synchronous_standby_names is set there too, its "
                                          "writes wait until another server follows it: empty it "
                                          "until step 8 is done.");
    }
    steps.push_back({.title = "reconfigure the clients",
                     .action = (callers.empty() ? std::string{"Its clients"} : callers) +
                               " must use " + standby + " in place of " + primary +
                               ". When they do, writes go on: note the time.",
                     .commands = commandsFor(Order::MoveClients, subject),
                     .expected = expectedOf(Order::MoveClients, subject),
                     .takes = times.reconfigure,
                     .otherwise = rollBackLater,
                     .remarks = {}});
    steps.push_back({.title = "verify the traffic",
                     .action = "Wait " + inSeconds(times.verifyTraffic) + ", then see that " +
                               standby + " has the work.",
                     .commands = commandsFor(Order::Traffic, subject),
                     .expected = expectedOf(Order::Traffic, subject),
                     .takes = times.verifyTraffic,
                     .otherwise = rollBackLater,
                     .remarks = {}});
    steps.push_back(
        {.title = "demote the old primary",
         .action = primary + " becomes the standby of " + standby + '.' +
                   (subject.isPostgres ? " On the host of " + primary + ':' : std::string{}),
         .commands = commandsFor(Order::Rejoin, subject),
         .expected = expectedOf(Order::Rejoin, subject),
         .takes = Seconds{0},
         .otherwise = "keep " + primary +
                      " stopped until it follows: until then there "
                      "is no spare. The move itself is done",
         .remarks = {}});
    if (subject.isPostgres) {
        steps.back().remarks.emplace_back(
            "pg_rewind needs wal_log_hints or data checksums. Without: empty the data directory "
            "and run pg_basebackup -h \"$STANDBY\" -D \"$PGDATA\" -X stream -R, then start it.");
    }
}

std::vector<Step> stepsOf(const RunbookSubject& subject)
{
    std::vector<Step> steps = firstSteps(subject);
    addLastSteps(steps, subject);
    return steps;
}

PageSection sectionOf(Step step, std::size_t number, std::size_t count)
{
    PageSection section;
    section.heading = "Step " + std::to_string(number) + " of " + std::to_string(count) + ": " +
                      std::move(step.title);
    section.paragraphs = {std::move(step.action)};
    section.commands = std::move(step.commands);
    section.remarks = {"Expected: " + std::move(step.expected) + '.'};
    if (step.takes > Seconds{0}) {
        section.remarks.push_back("Takes: " + timeInWords(step.takes) + '.');
    }
    section.remarks.push_back("If not: " + std::move(step.otherwise) + '.');
    for (std::string& remark : step.remarks) {
        section.remarks.push_back(std::move(remark));
    }
    section.isPart = true;
    return section;
}

std::vector<PageSection> rollbackSections(const RunbookSubject& subject)
{
    const std::string& primary = subject.primary();
    const std::string& standby = subject.standby();
    const bool hasData = subject.spare.holdsData;
    PageSection before;
    before.heading = "Roll back, A: before step 6";
    before.paragraphs = {
        primary + (hasData ? " takes writes again" : " gets work again") +
        "; the roles are as they were. If " + standby +
        " has been promoted already, stop it first: there must not be two primaries."};
    before.commands = commandsFor(Order::ReadWrite, subject);
    before.remarks = {"Expected: " + expectedOf(Order::ReadWrite, subject) + '.',
                      "Nothing is lost: the clients never wrote to " + standby + '.'};
    if (!hasData) {
        before.remarks.pop_back();
    }
    before.isPart = true;

    PageSection after;
    after.heading = "Roll back, B: from step 6 on";
    after.paragraphs = {"Clients may have " +
                        std::string{hasData ? "written to " : "been served by "} + standby +
                        ". If it works at all, going on is mostly better than going back."};
    after.remarks = {"Stop the clients, or let " + standby + " refuse their work.",
                     "Point the clients back to " + primary + ", then do A."};
    if (hasData) {
        after.remarks.push_back("What was written to " + standby +
                                " since step 6 is there alone: save it before " + standby +
                                " follows " + primary + " again, and carry it over by hand.");
    }
    after.isPart = true;
    return {std::move(before), std::move(after)};
}

PageSection plannedIntroduction(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = "Planned failover";
    section.paragraphs = {"For maintenance and drills, while " + subject.primary() + " and " +
                          subject.standby() + " are both well. " +
                          (subject.spare.holdsData ? "No write is lost; writes wait " +
                                                         timeInWords(writePauseOf(subject.set())) +
                                                         " from step 2 to step 6. "
                                                   : std::string{}) +
                          "Go on only if the check of a step came out as expected."};
    return section;
}

}  // namespace

std::vector<PageSection> plannedSections(const RunbookSubject& subject)
{
    if (!hasPrimary(subject.set())) {
        return takingOutSections(subject);
    }
    std::vector<PageSection> sections{plannedIntroduction(subject)};
    std::vector<Step> steps = stepsOf(subject);
    for (std::size_t at = 0; at < steps.size(); ++at) {
        sections.push_back(sectionOf(std::move(steps[at]), at + 1, steps.size()));
    }
    for (PageSection& rollback : rollbackSections(subject)) {
        sections.push_back(std::move(rollback));
    }
    return sections;
}

PageSection plannedTimes(const RunbookSubject& subject)
{
    PageSection section;
    section.heading = "Times of the planned failover";
    section.table = {.alignments = {Alignment::Left, Alignment::Right, Alignment::Left},
                     .header = {"Step", "Takes", "Writes wait"},
                     .rows = {}};
    Seconds sum{0};
    const std::vector<Step> steps = stepsOf(subject);
    constexpr std::size_t firstPaused = 1;
    constexpr std::size_t lastPaused = 5;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const bool isPaused = at >= firstPaused && at <= lastPaused;
        sum += steps[at].takes;
        section.table.rows.push_back({std::to_string(at + 1) + ' ' + steps[at].title,
                                      inSeconds(steps[at].takes), isPaused ? "yes" : ""});
    }
    section.table.rows.push_back(
        {"sum", inSeconds(sum), "for " + inSeconds(writePauseOf(subject.set()))});
    section.remarks = {"Without the time that people take to read and type: a drill gives that."};
    return section;
}

Seconds writePauseOf(const FailoverSet& set)
{
    return set.times.replicationWait + set.times.plannedPromote + set.times.reconfigure;
}

}  // namespace cutpoint
