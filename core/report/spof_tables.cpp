#include "core/report/table_parts.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

namespace cutpoint::tables {

namespace {

std::string stateOf(const Spof& spof)
{
    if (spof.accepted) {
        return acceptanceInWords(spof);
    }
    return spof.severity == SpofSeverity::Notice ? "a notice: does not fail a check" : "";
}

std::string reasonNames(const Spof& spof)
{
    std::vector<std::string> names;
    names.reserve(spof.reasons.size());
    for (const Reason reason : spof.reasons) {
        names.push_back(nameOf(reason));
    }
    return joined(names, " ");
}

}  // namespace

Table spofs(const Report& report)
{
    const bool hasMoney = report.system && report.system->costPerYear;
    const Readers money = hasMoney ? Readers::Everyone : Readers::Machines;
    Table table{.key = "spofs",
                .title = "Single points of failure",
                .note = {},
                .columns = {text("name", "What"),
                            machineText("type"),
                            machineText("id"),
                            text("category", "Category"),
                            text("why", "Why"),
                            machineText("reasons"),
                            machineText("severity"),
                            number("cuts_off_count", "Cuts off"),
                            machineText("cuts_off"),
                            machineText("domains"),
                            number("downtime_seconds_per_year", "Down per year"),
                            {.key = "cost_per_year",
                             .title = "Costs per year",
                             .isNumber = true,
                             .readers = money},
                            machineNumber("saved_unavailability"),
                            text("remark", "Remark")},
                .rows = {}};
    table.rows.reserve(report.spofs.size());
    for (const Spof& spof : report.spofs) {
        const bool isCarried = spof.accepted && !spof.isAcceptanceExpired;
        table.rows.push_back(
            {.cells = {spofTitle(spof), nameOf(spof.unit.type), spof.unit.id, nameOf(spof.category),
                       reasonsInWords(spof), reasonNames(spof), nameOf(spof.severity),
                       spof.cutsOffCount ? count(*spof.cutsOffCount) : figure(std::nullopt),
                       joined(spof.cutsOff, " "), joined(spof.domains, " "),
                       downtime(report, spof.savedUnavailability),
                       cost(report, spof.savedUnavailability), figure(spof.savedUnavailability),
                       stateOf(spof)},
             .state = isCarried ? RowState::Accepted : RowState::Danger});
    }
    return table;
}

Table checklist(const std::vector<ChecklistSection>& sections)
{
    Table table{.key = "checklist",
                .title = "Checklist",
                .note = {},
                .columns = {text("category", "Where"), text("finding", "Finding"),
                            text("name", "What"), text("why", "Why")},
                .rows = {}};
    for (const ChecklistSection& section : sections) {
        for (const ChecklistList& list : listsOf(section)) {
            const RowState state = list.verdict == "single" ? RowState::Danger : RowState::Plain;
            for (const ChecklistEntry& entry : *list.entries) {
                table.rows.push_back(
                    {.cells = {nameOf(section.category), list.verdict, entry.what, entry.why},
                     .state = state});
            }
        }
    }
    return table;
}

Table chokePoints(const Topology& topology, const Report& report)
{
    Table table{.key = "choke-points",
                .title = "Choke points",
                .note = "Spare instances stand by, but losing all of them at once, as to one bad "
                        "release, stops the system.",
                .columns = {text("name", "What"), machineText("id"),
                            number("downtime_seconds_per_year", "Down per year"),
                            machineNumber("saved_unavailability")},
                .rows = {}};
    table.rows.reserve(report.chokePoints.size());
    for (const ChokePoint& point : report.chokePoints) {
        const Component* const component = topology.find(point.id);
        table.rows.push_back({.cells = {component == nullptr ? point.id : titleOf(*component),
                                        point.id, downtime(report, point.savedUnavailability),
                                        figure(point.savedUnavailability)}});
    }
    return table;
}

Table advisories(const Report& report)
{
    Table table{.key = "advisories",
                .title = "Advisories",
                .note = {},
                .columns = {text("id", "What"), text("message", "Why")},
                .rows = {}};
    table.rows.reserve(report.advisories.size());
    for (const Advisory& advisory : report.advisories) {
        table.rows.push_back({.cells = {advisory.id, advisory.message}});
    }
    return table;
}

}  // namespace cutpoint::tables
