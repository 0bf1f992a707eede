#include "core/report/text_report.h"

#include "core/report/parts_table.h"
#include "core/report/text_writer.h"
#include "core/report/uncertainty_page.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <cmath>

namespace cutpoint {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using enum Alignment;

constexpr std::size_t listedCutSets = 10;
constexpr std::size_t margin = 2;

std::string titled(std::string_view title, std::size_t count)
{
    return std::string{title} + " (" + std::to_string(count) + ')';
}

void writeTable(TextWriter& writer, const Rows& rows, const std::vector<Alignment>& alignments)
{
    for (const std::string& line : alignColumns(rows, alignments)) {
        writer.line("  " + line);
    }
}

std::string cutOffInWords(const Spof& spof)
{
    return *spof.cutsOffCount == 0 ? "cuts off nothing else"
                                   : "cuts off " + std::to_string(*spof.cutsOffCount) + ": " +
                                         namesInWords(spof.cutsOff, *spof.cutsOffCount);
}

void writeSpofDetails(TextWriter& writer, const Spof& spof)
{
    constexpr std::size_t indent = 6;
    constexpr std::size_t hang = 2;
    if (spof.cutsOffCount) {
        writer.paragraph(cutOffInWords(spof), indent, hang);
    }
    if (!spof.domains.empty()) {
        writer.paragraph("also lost with " + namesInWords(spof.domains, spof.domains.size()),
                         indent, hang);
    }
    if (spof.severity == SpofSeverity::Notice) {
        writer.paragraph("a notice: does not fail a check", indent, hang);
    }
    if (spof.accepted) {
        writer.paragraph(acceptanceInWords(spof), indent, hang,
                         spof.isAcceptanceExpired ? Emphasis::Caution : Emphasis::None);
    }
}

void writeSpofs(TextWriter& writer, const Report& report)
{
    if (report.spofs.empty()) {
        return;
    }
    writer.heading(titled("Single points of failure", report.spofs.size()));
    Rows rows{{"What", "Category", "Why", "Fixing it saves per year"}};
    for (const Spof& spof : report.spofs) {
        rows.push_back({spofTitle(spof), nameOf(spof.category), reasonsInWords(spof),
                        savingInWords(report, spof.savedUnavailability)});
    }
    const std::vector<std::string> lines = alignColumns(rows, {Left, Left, Left, Left});
    writer.line("  " + lines.front(), Emphasis::Muted);
    for (std::size_t i = 0; i < report.spofs.size(); ++i) {
        const Spof& spof = report.spofs[i];
        writer.line("  " + lines[i + 1], failsCheck(spof) ? Emphasis::Danger : Emphasis::None);
        writeSpofDetails(writer, spof);
    }
}

void writeChokePoints(TextWriter& writer, const Report& report)
{
    if (report.chokePoints.empty()) {
        return;
    }
    writer.heading(titled("Choke points", report.chokePoints.size()));
    writer.paragraph("Spare instances stand by, but losing all of them at once, as to one bad "
                     "release, stops the system.",
                     margin);
    Rows rows{{"What", "Fixing it saves per year"}};
    for (const ChokePoint& point : report.chokePoints) {
        rows.push_back({point.id, savingInWords(report, point.savedUnavailability)});
    }
    writeTable(writer, rows, {Left, Left});
}

void writeAdvisories(TextWriter& writer, const Report& report)
{
    if (report.advisories.empty()) {
        return;
    }
    writer.heading(titled("Advisories", report.advisories.size()));
    for (const Advisory& advisory : report.advisories) {
        writer.paragraph(advisory.id + ": " + advisory.message, margin, margin);
    }
}

/// Whether two unavailabilities differ by more than the noise of their computation.
bool differ(Availability one, Availability other)
{
    constexpr double tolerance = 1e-6;
    return std::abs(one.down() - other.down()) > tolerance * std::max(one.down(), other.down());
}

void writeLayers(TextWriter& writer, const Report& report)
{
    const auto row = [&report](const std::string& name, Availability availability,
                               const std::string& remark) {
        const double seconds = secondsPerYear(report, availability.down());
        return std::vector<std::string>{name, availabilityInWords(availability),
                                        periodInWords(seconds), remark};
    };
    // A single row without a name would only repeat the total.
    if (report.layers.empty() ||
        (report.layers.size() == 1 && report.layers.front().name == "(none)")) {
        return;
    }
    writer.heading("Layers");
    Rows rows{{"Layer", "Available", "Down per year"}};
    for (const LayerFigures& layer : report.layers) {
        rows.push_back(row(layer.name, layer.availability, layer.isWeakest ? "weakest" : ""));
    }
    if (report.system && report.layerProduct &&
        differ(*report.layerProduct, report.system->availability)) {
        rows.push_back(row("product of the layers", *report.layerProduct,
                           "not the total: the layers depend on each other"));
    }
    if (report.system) {
        rows.push_back(row("total", report.system->availability, ""));
    }
    writeTable(writer, rows, {Left, Right, Right, Left});
}

void writeParts(TextWriter& writer, const Report& report)
{
    const Rows rows = partsInWords(report);
    if (rows.empty()) {
        return;
    }
    writer.heading("Standby and common cause");
    writer.paragraph("What the downtime of these is made of; of a group, what its members share.",
                     margin);
    std::vector<Alignment> alignments(rows.front().size(), Right);
    alignments.front() = Left;
    writeTable(writer, rows, alignments);
}

std::string downtimeInWords(const Downtime& downtime)
{
    return periodInWords(downtime.year) + " a year · " + periodInWords(downtime.month) +
           " a month · " + periodInWords(downtime.week) + " a week · " +
           periodInWords(downtime.day) + " a day";
}

void writeTotal(TextWriter& writer, const Report& report)
{
    if (!report.system) {
        return;
    }
    const SystemFigures& system = *report.system;
    writer.heading("Total");
    constexpr int significantDigits = 5;
    const std::string nines = system.nines ? " · " + ninesInWords(*system.nines) : "";
    Rows rows{
        {"Availability", availabilityInWords(system.availability) + nines + " · unavailability " +
                             probabilityInWords(system.availability.down(), significantDigits)},
        {"Downtime", downtimeInWords(system.downtime)}};
    if (system.costPerYear) {
        rows.push_back({"Cost", moneyInWords(*system.costPerYear, report.currency) + " a year"});
    }
    if (const auto target = targetInWords(report)) {
        rows.push_back({"Target", *target});
    }
    rows.push_back({"Method", inWords(system.method)});
    rows.push_back({"Assurance", assuranceInWords(system)});
    writeTable(writer, rows, {Left, Left});
}

std::string membersInWords(const CutSet& cutSet)
{
    std::string words;
    for (const UnitName& member : cutSet.members) {
        words += (words.empty() ? "" : " + ") + member.id;
    }
    return words;
}

void writeCutSets(TextWriter& writer, const Report& report)
{
    if (report.cutSets.empty()) {
        return;
    }
    const std::size_t shown = std::min(report.cutSets.size(), listedCutSets);
    writer.heading("Minimal cut sets (" +
                   (shown < report.cutSets.size()
                        ? "the most probable " + std::to_string(shown) + " of "
                        : "") +
                   std::to_string(report.cutSets.size()) + ", up to order " +
                   std::to_string(report.cutSetOrder) + ')');
    Rows rows{{"Probability", "Down per year", "Lost together"}};
    for (std::size_t i = 0; i < shown; ++i) {
        const CutSet& cutSet = report.cutSets[i];
        const auto& probability = cutSet.probability;
        rows.push_back(
            {probability ? probabilityInWords(*probability) : "unknown",
             probability ? periodInWords(secondsPerYear(report, *probability)) : "unknown",
             membersInWords(cutSet)});
    }
    writeTable(writer, rows, {Right, Right, Left});
}

Emphasis emphasisOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Emphasis::Muted;
    case Severity::Warning:
        return Emphasis::Caution;
    case Severity::Error:
        break;
    }
    return Emphasis::Danger;
}

/// " (line 12, /components/3)".
std::string placeInWords(const Diagnostic& finding)
{
    if (finding.where.empty()) {
        return {};
    }
    const std::string line =
        finding.position ? "line " + std::to_string(finding.position->line) + ", " : "";
    return " (" + line + finding.where + ')';
}

void writeFindings(TextWriter& writer, const Report& report)
{
    if (report.findings.empty()) {
        return;
    }
    writer.heading(titled("Findings", report.findings.size()));
    for (const Diagnostic& finding : report.findings) {
        writer.paragraph(describe(finding.severity) + " [" + finding.code + "] " + finding.message +
                             placeInWords(finding),
                         margin, margin, emphasisOf(finding.severity));
    }
}

std::string subjectInWords(const Report& report)
{
    return (report.topologyName.empty() ? "" : report.topologyName + " · ") +
           countInWords(report.componentCount, "component", "components") + ", " +
           countInWords(report.connectionCount, "connection", "connections") + " · " +
           nameOf(report.semantics) + " semantics";
}

/// "Server or service: 1 single, 4 redundant", and below it what is what.
void writeChecklist(TextWriter& writer, const ReportDocument& document)
{
    constexpr std::size_t indent = 4;
    writer.heading("Checklist");
    for (const ChecklistSection& section : document.checklist) {
        writer.line("  " + nameOf(section.category) + ": " + countsInWords(section));
        for (const ChecklistList& list : listsOf(section)) {
            const bool isSilent = list.verdict == "not judged";
            std::vector<std::string> names;
            names.reserve(list.entries->size());
            for (const ChecklistEntry& entry : *list.entries) {
                names.push_back(isSilent ? entry.what + ": " + entry.why : entry.what);
            }
            writer.paragraph(list.verdict + ": " + namesInWords(names, names.size()), indent,
                             margin, list.verdict == "single" ? Emphasis::Caution : Emphasis::None);
        }
    }
}

void writeStatements(TextWriter& writer, const ReportDocument& document)
{
    writer.heading("About this report");
    if (!document.date.empty()) {
        writer.paragraph("Date: " + document.date, margin, margin);
    }
    for (const Statement& statement : document.statements) {
        writer.paragraph(statement.title + ": " + statement.text, margin, margin);
    }
}

}  // namespace

std::string formatText(const ReportDocument& document, const TextReportOptions& options)
{
    TextWriter writer{options.hasColour};
    writeChecklist(writer, document);
    writeStatements(writer, document);
    return formatText(document.report, options) + writer.text();
}

std::string formatText(const Report& report, const TextReportOptions& options)
{
    TextWriter writer{options.hasColour};
    const bool isDangerous = std::ranges::any_of(report.spofs, failsCheck);
    writer.line(verdictInWords(report), isDangerous ? Emphasis::Danger : Emphasis::Strong);
    writer.line(subjectInWords(report));
    writeSpofs(writer, report);
    writeChokePoints(writer, report);
    writeAdvisories(writer, report);
    writeLayers(writer, report);
    writeParts(writer, report);
    writeTotal(writer, report);
    if (report.uncertainty) {
        writeSection(writer, uncertaintySection(report));
    }
    writeCutSets(writer, report);
    writeFindings(writer, report);
    return writer.text();
}

}  // namespace cutpoint
