#include "core/report/document.h"

#include "core/io/write_topology.h"
#include "core/layout/diagram.h"
#include "core/report/checksum.h"
#include "core/report/key_figures.h"
#include "core/report/statements.h"
#include "core/report/svg/topology_svg.h"
#include "core/report/tables.h"
#include "core/report/wording.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cutpoint {

namespace {

std::string titleOf(const Report& report, const std::string& file)
{
    if (!report.topologyName.empty()) {
        return report.topologyName;
    }
    return file.empty() ? "Topology" : file;
}

std::string subjectOf(const Report& report)
{
    return countInWords(report.componentCount, "component", "components") + ", " +
           countInWords(report.connectionCount, "connection", "connections") + " · " +
           nameOf(report.semantics) + " semantics";
}

/// Key figures and statements, for formats that have nothing but tables.
Table summaryOf(const ReportDocument& document)
{
    Table table{.key = "summary",
                .title = "Summary",
                .note = {},
                .columns = {{.key = "name", .title = "Name"},
                            {.key = "value", .title = "Value"},
                            {.key = "remark", .title = "Remark"}},
                .rows = {}};
    for (const KeyFigure& figure : document.keyFigures) {
        table.rows.push_back({.cells = {figure.title, figure.value, figure.remark}});
    }
    for (const Statement& statement : document.statements) {
        table.rows.push_back({.cells = {statement.title, statement.text, std::string{}}});
    }
    return table;
}

}  // namespace

const Table* findTable(const ReportDocument& document, std::string_view key)
{
    const auto found = std::ranges::find(document.tables, key, &Table::key);
    return found == document.tables.end() ? nullptr : &*found;
}

ReportDocument describeReport(const Topology& topology, Report report,
                              const DocumentOptions& options)
{
    ReportDocument document;
    document.toolVersion = options.toolVersion;
    document.file = options.file;
    document.checksum = sha256InHex(writeTopology(topology));
    document.title = titleOf(report, options.file);
    document.subject = subjectOf(report);
    document.date = options.date ? dateInWords(*options.date) : std::string{};
    document.headline = headlineOf(report);
    document.lead = leadOf(report);
    document.isBad = std::ranges::any_of(report.spofs, failsCheck);
    document.keyFigures = keyFiguresOf(topology, report);
    document.checklist = checklistOf(topology, report);
    if (options.hasTables) {
        document.tables = tablesOf(topology, report, document.checklist);
    }
    document.places = placesOfSpofs(topology, report, options.text);
    if (options.hasPicture && topology.componentCount() <= mostInPicture) {
        document.picture = svgOf(topology, drawDiagram(topology), &report, {.isLinked = true});
    }
    document.assumptions = assumptionsOf(topology, report);
    document.report = std::move(report);
    document.statements = statementsOf(document);
    if (options.hasTables) {
        document.tables.push_back(summaryOf(document));
    }
    return document;
}

const Table& tableOf(const ReportDocument& document, std::string_view key)
{
    const Table* const table = findTable(document, key);
    if (table == nullptr) {
        throw std::out_of_range{"no table " + std::string{key}};
    }
    return *table;
}

}  // namespace cutpoint
