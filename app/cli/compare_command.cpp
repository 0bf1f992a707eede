#include "app/cli/compare_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/page_format.h"
#include "core/compare/compare.h"
#include "core/report/compare_json.h"
#include "core/report/compare_page.h"
#include "core/report/page.h"

#include <utility>

namespace cutpoint::app {
namespace {

std::string written(const Comparison& comparison, PageFormat format, bool hasColour)
{
    switch (format) {
    case PageFormat::Text:
        return pageAsText(comparePage(comparison), hasColour);
    case PageFormat::Markdown:
        return pageAsMarkdown(comparePage(comparison));
    case PageFormat::Json:
        break;
    }
    return formatComparisonAsJson(comparison);
}

}  // namespace

ExitCode runCompare(const CompareRequest& request, const Console& console)
{
    const auto format = pageFormat(request.format, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    if (request.before == "-" && request.after == "-") {
        complain(console, "standard input can be read once only: \"-\" stands there twice");
        return ExitCode::BadInput;
    }
    AnalysisOptions options;
    options.cutSetOrder = 0;
    options.today = console.surroundings.today;
    const auto before = loadTopology(request.before, console);
    const auto after = loadTopology(request.after, console);
    if (!before || !after) {
        return ExitCode::BadInput;
    }
    auto reportBefore = reportOn(*before, request.before, options, console);
    auto reportAfter = reportOn(*after, request.after, options, console);
    if (!reportBefore || !reportAfter) {
        return ExitCode::BadInput;
    }
    const Comparison comparison = compareTopologies(
        before->topology, after->topology, *std::move(reportBefore), *std::move(reportAfter));
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination, written(comparison, *format, hasColour), console);
}

}  // namespace cutpoint::app
