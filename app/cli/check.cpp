#include "app/cli/check.h"

#include "app/cli/documents.h"
#include "app/cli/output_format.h"
#include "app/cli/percentage.h"
#include "core/io/file.h"
#include "core/report/baseline.h"
#include "core/report/check.h"
#include "core/report/junit_report.h"
#include "core/report/plain_text.h"
#include "core/report/sarif_report.h"

#include <algorithm>
#include <utility>

namespace cutpoint::app {

namespace {

/// What the words of --fail-on come to; says on the error stream what they cannot mean.
std::optional<FailOn> failOnOf(const std::vector<std::string>& words, const Console& console)
{
    if (words.empty()) {
        return FailOn{};
    }
    FailOn failOn{.isSpof = false, .isTarget = false, .isWarning = false};
    for (const std::string& word : words) {
        if (word == "spof") {
            failOn.isSpof = true;
        } else if (word == "target") {
            failOn.isTarget = true;
        } else if (word == "warning") {
            failOn.isWarning = true;
        } else {
            complain(console, "--fail-on: expected spof, target or warning, found \"" + word + '"');
            return std::nullopt;
        }
    }
    return failOn;
}

std::optional<std::vector<Baseline>> baselinesOf(const std::string& path, const Console& console)
{
    if (path.empty()) {
        return std::vector<Baseline>{};
    }
    const FileContent content = readFile(path);
    if (!content.text) {
        complain(console, "--baseline: " + path + " cannot be read: " + content.problem);
        return std::nullopt;
    }
    BaselineReading reading = readBaseline(*content.text);
    if (!reading.problem.empty()) {
        complain(console, "--baseline: " + path + ": " + reading.problem);
        return std::nullopt;
    }
    return std::move(reading.reports);
}

std::string formatted(const std::vector<CheckResult>& results, OutputFormat format, bool hasColour)
{
    switch (format) {
    case OutputFormat::Json:
        return formatChecksAsJson(results);
    case OutputFormat::Sarif:
        return formatSarif(results, programVersion());
    case OutputFormat::Junit:
        return formatJunit(results);
    default:
        return formatChecksAsText(results, hasColour);
    }
}

std::vector<CheckResult> judged(const std::vector<ReportDocument>& documents, const FailOn& failOn,
                                const std::vector<Baseline>& baselines)
{
    std::vector<CheckResult> results;
    results.reserve(documents.size());
    for (std::size_t place = 0; place < documents.size(); ++place) {
        const ReportDocument& document = documents[place];
        const Baseline* const baseline =
            baselineFor(baselines, document.report.topologyName, place, documents.size());
        results.push_back(check(document.report, printable(document.file),
                                {.failOn = failOn,
                                 .baseline = baseline,
                                 .places = document.places,
                                 .statements = document.statements}));
    }
    return results;
}

}  // namespace

ExitCode runCheck(const CheckRequest& request, const Console& console)
{
    const auto format = outputFormat(request.format, checkFormats(), console);
    const auto failOn = failOnOf(request.failOn, console);
    if (!format || !failOn || overwritesInput(request.destination, request.files, console)) {
        return ExitCode::BadInput;
    }
    DocumentRequest wanted{.files = request.files, .analysis = {}, .hasTables = false};
    wanted.analysis.cutSetOrder = 0;
    wanted.analysis.today = console.surroundings.today;
    if (!request.target.empty()) {
        const ParsedAvailability target = parseAvailability(request.target);
        if (!target.availability) {
            complain(console, "--target: " + target.problem);
            return ExitCode::BadInput;
        }
        wanted.analysis.target = target.availability->up();
    }
    const auto baselines = baselinesOf(request.baseline, console);
    const auto analysis = withEngine(std::move(wanted.analysis), request.engine, console);
    if (!analysis) {
        return ExitCode::BadInput;
    }
    wanted.analysis = *analysis;
    const auto documents = baselines ? loadDocuments(wanted, console) : std::nullopt;
    if (!documents) {
        return ExitCode::BadInput;
    }
    const std::vector<CheckResult> results = judged(*documents, *failOn, *baselines);
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    const ExitCode code =
        writeResult(request.destination, formatted(results, *format, hasColour), console);
    if (code != ExitCode::Done) {
        return code;
    }
    return std::ranges::all_of(results, hasPassed) ? ExitCode::Done : ExitCode::Findings;
}

}  // namespace cutpoint::app
