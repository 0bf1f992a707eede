#include "app/cli/analyze.h"

#include "app/cli/all_pairs.h"
#include "app/cli/documents.h"
#include "app/cli/output_format.h"
#include "core/report/check.h"
#include "core/report/csv_report.h"
#include "core/report/html/html_report.h"
#include "core/report/json_report.h"
#include "core/report/junit_report.h"
#include "core/report/markdown_report.h"
#include "core/report/plain_text.h"
#include "core/report/sarif_report.h"
#include "core/report/tables.h"
#include "core/report/text_report.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace cutpoint::app {

namespace {

using Documents = std::vector<ReportDocument>;

std::string asText(const Documents& documents, bool hasColour)
{
    if (documents.size() == 1) {
        return formatText(documents.front(), {.hasColour = hasColour});
    }
    std::string text;
    for (const ReportDocument& document : documents) {
        text += (text.empty() ? "" : "\n\n") + printable("== " + document.file + " ==") + '\n' +
                formatText(document, {.hasColour = hasColour});
    }
    return text;
}

std::string asJson(const Documents& documents)
{
    if (documents.size() == 1) {
        return formatJson(documents.front());
    }
    std::string text = "[\n";
    for (std::size_t i = 0; i < documents.size(); ++i) {
        text += i == 0 ? "" : ",\n";
        text += formatJson(documents[i]);
        text.pop_back();
    }
    return text + "\n]\n";
}

std::string asMarkdown(const Documents& documents, const std::string& picture)
{
    std::string text;
    for (const ReportDocument& document : documents) {
        text += (text.empty() ? "" : "\n") + formatMarkdown(document, {.picture = picture});
    }
    return text;
}

std::vector<CheckResult> asChecks(const Documents& documents)
{
    std::vector<CheckResult> results;
    results.reserve(documents.size());
    for (const ReportDocument& document : documents) {
        results.push_back(check(document.report, document.file,
                                {.places = document.places, .statements = document.statements}));
    }
    return results;
}

/// "shop.spofs.csv" of "shop.csv".
std::string besides(const std::string& path, std::string_view key, std::string_view ending)
{
    std::filesystem::path file{path};
    if (!key.empty()) {
        file.replace_filename(file.stem().string() + '.' + std::string{key});
        return file.string() + std::string{ending};
    }
    return file.replace_extension(ending).string();
}

ExitCode writeCsv(const AnalyzeRequest& request, const ReportDocument& document,
                  const Console& console)
{
    if (!request.table.empty()) {
        return writeResult(request.destination, formatCsv(tableOf(document, request.table)),
                           console);
    }
    if (std::filesystem::is_directory(request.destination)) {
        return writeResult(request.destination, {}, console);  // Says that it is a directory.
    }
    for (const std::string_view key : tableKeys) {
        const std::string path = besides(request.destination, key, ".csv");
        const ExitCode code = writeResult(path, formatCsv(tableOf(document, key)), console);
        if (code != ExitCode::Done) {
            return code;
        }
    }
    return ExitCode::Done;
}

ExitCode writeMarkdown(const AnalyzeRequest& request, const Documents& documents,
                       const Console& console)
{
    if (!request.hasPicture) {
        return writeResult(request.destination, asMarkdown(documents, {}), console);
    }
    const std::string picture = besides(request.destination, {}, ".svg");
    const ExitCode code = writeResult(picture, documents.front().picture, console);
    if (code != ExitCode::Done) {
        return code;
    }
    const std::string name = std::filesystem::path{picture}.filename().string();
    return writeResult(request.destination, asMarkdown(documents, name), console);
}

std::string tableList()
{
    std::string list;
    for (const std::string_view key : tableKeys) {
        list.append(list.empty() ? "" : ", ").append(key);
    }
    return list;
}

/// What does not go together; empty if all does.
std::string contradiction(const AnalyzeRequest& request, OutputFormat format)
{
    const bool isCsv = format == OutputFormat::Csv;
    if (!request.table.empty() && !isCsv) {
        return "--table is for --format csv";
    }
    if (!request.table.empty() && std::ranges::find(tableKeys, request.table) == tableKeys.end()) {
        return "there is no table \"" + request.table + "\"; the tables are: " + tableList();
    }
    if (isCsv && request.table.empty() && request.destination == "-") {
        return "CSV has one table a file: choose one with --table (" + tableList() +
               "), or write them all with -o";
    }
    if (request.hasPicture && (format != OutputFormat::Markdown || request.destination == "-")) {
        return "--picture is for one topology as --format markdown with -o; html always has one";
    }
    return {};
}

/// What is for a single topology; empty: nothing.
std::string forOne(const AnalyzeRequest& request, OutputFormat format)
{
    if (format == OutputFormat::Csv || format == OutputFormat::Html) {
        return std::string{nameOf(format)};
    }
    return request.hasPicture ? "--picture" : "";
}

ExitCode writeDocuments(const AnalyzeRequest& request, OutputFormat format,
                        const Documents& documents, const Console& console)
{
    const auto write = [&](const std::string& text) {
        return writeResult(request.destination, text, console);
    };
    switch (format) {
    case OutputFormat::Text:
        break;
    case OutputFormat::Json:
        return write(asJson(documents));
    case OutputFormat::Markdown:
        return writeMarkdown(request, documents, console);
    case OutputFormat::Html:
        return write(formatHtml(documents.front()));
    case OutputFormat::Csv:
        return writeCsv(request, documents.front(), console);
    case OutputFormat::Sarif:
        return write(formatSarif(asChecks(documents), programVersion()));
    case OutputFormat::Junit:
        return write(formatJunit(asChecks(documents)));
    }
    return write(asText(documents, console.surroundings.hasColour && request.destination == "-"));
}

}  // namespace

ExitCode runAnalyze(const AnalyzeRequest& request, const Console& console)
{
    if (request.wantsAllPairs) {
        if (request.files.size() != 1) {
            complain(console, "--all-pairs takes one file");
            return ExitCode::BadInput;
        }
        return writeAllPairs(request.files.front(), request.destination, console);
    }
    const auto format = outputFormat(request.format, analyzeFormats(), console);
    if (!format) {
        return ExitCode::BadInput;
    }
    if (const std::string problem = contradiction(request, *format); !problem.empty()) {
        complain(console, problem);
        return ExitCode::BadInput;
    }
    if (overwritesInput(request.destination, request.files, console)) {
        return ExitCode::BadInput;
    }
    DocumentRequest wanted{
        .files = request.files, .forOne = forOne(request, *format), .analysis = {}};
    wanted.analysis.cutSetOrder = request.cutSetOrder;
    wanted.analysis.today = console.surroundings.today;
    wanted.hasTables = holdsTables(*format);
    wanted.hasPicture = request.hasPicture || *format == OutputFormat::Html;
    wanted.hasDate = request.hasDate;
    const auto analysis = withEngine(std::move(wanted.analysis), request.engine, console);
    if (!analysis) {
        return ExitCode::BadInput;
    }
    wanted.analysis = *analysis;
    const auto documents = loadDocuments(wanted, console);
    if (!documents) {
        return ExitCode::BadInput;
    }
    return writeDocuments(request, *format, *documents, console);
}

}  // namespace cutpoint::app
