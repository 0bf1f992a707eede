#include "app/cli/analyze.h"

#include "app/cli/all_pairs.h"
#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "core/report/json_report.h"
#include "core/report/plain_text.h"
#include "core/report/text_report.h"

namespace cutpoint::app {

namespace {

std::string asText(const std::vector<std::string>& files, const std::vector<Report>& reports,
                   bool hasColour)
{
    if (reports.size() == 1) {
        return formatText(reports.front(), {.hasColour = hasColour});
    }
    std::string text;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        text += (i == 0 ? "" : "\n\n") + printable("== " + nameOfFile(files[i]) + " ==") + '\n' +
                formatText(reports[i], {.hasColour = hasColour});
    }
    return text;
}

std::string asJson(const std::vector<Report>& reports)
{
    if (reports.size() == 1) {
        return formatJson(reports.front());
    }
    std::string text = "[\n";
    for (std::size_t i = 0; i < reports.size(); ++i) {
        text += i == 0 ? "" : ",\n";
        text += formatJson(reports[i]);
        text.pop_back();
    }
    return text + "\n]\n";
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
    const auto format = outputFormat(request.format, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    AnalysisOptions options;
    options.cutSetOrder = request.cutSetOrder;
    options.today = console.surroundings.today;
    const auto reports = loadReports(request.files, options, console);
    if (!reports) {
        return ExitCode::BadInput;
    }
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination,
                       *format == OutputFormat::Json ? asJson(*reports)
                                                     : asText(request.files, *reports, hasColour),
                       console);
}

}  // namespace cutpoint::app
