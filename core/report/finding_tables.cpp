#include "core/report/table_parts.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

namespace cutpoint::tables {

namespace {

std::vector<std::string> namesOf(const std::vector<UnitName>& members)
{
    std::vector<std::string> names;
    names.reserve(members.size());
    for (const UnitName& member : members) {
        names.push_back(member.id);
    }
    return names;
}

RowState stateOf(Severity severity)
{
    return severity == Severity::Error ? RowState::Danger : RowState::Plain;
}

}  // namespace

Table cutSets(const Report& report)
{
    Table table{.key = "cut-sets",
                .title = "Minimal cut sets",
                .note = {},
                .columns = {text("members", "Lost together"), number("order", "Order"),
                            number("probability", "Probability"),
                            number("downtime_seconds_per_year", "Down per year")},
                .rows = {}};
    if (report.cutSetOrder > 0) {
        table.note = "The smallest sets of parts whose loss together stops the system, up to " +
                     std::to_string(report.cutSetOrder) + " parts, most probable first.";
    }
    table.rows.reserve(report.cutSets.size());
    for (const CutSet& cutSet : report.cutSets) {
        table.rows.push_back(
            {.cells = {joined(namesOf(cutSet.members), " + "), count(cutSet.members.size()),
                       figure(cutSet.probability), downtime(report, cutSet.probability)}});
    }
    return table;
}

Table findings(const Report& report)
{
    Table table{.key = "findings",
                .title = "Findings",
                .note = {},
                .columns = {text("severity", "Severity"), text("code", "Code"),
                            text("message", "Finding"), number("line", "Line"),
                            text("where", "Place")},
                .rows = {}};
    table.rows.reserve(report.findings.size());
    for (const Diagnostic& finding : report.findings) {
        const auto& position = finding.position;
        table.rows.push_back(
            {.cells = {describe(finding.severity), finding.code, finding.message,
                       position ? count(position->line) : TableCell{}, finding.where},
             .state = stateOf(finding.severity)});
    }
    return table;
}

}  // namespace cutpoint::tables
