#include "app/cli/check.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/percentage.h"
#include "core/report/check.h"
#include "core/report/plain_text.h"

#include <algorithm>
#include <ostream>

namespace cutpoint::app {

ExitCode runCheck(const CheckRequest& request, const Console& console)
{
    const auto format = outputFormat(request.format, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    AnalysisOptions options;
    options.cutSetOrder = 0;
    options.today = console.surroundings.today;
    if (!request.target.empty()) {
        const ParsedAvailability target = parseAvailability(request.target);
        if (!target.availability) {
            complain(console, "--target: " + target.problem);
            return ExitCode::BadInput;
        }
        options.target = target.availability->up();
    }
    const auto reports = loadReports(request.files, options, console);
    if (!reports) {
        return ExitCode::BadInput;
    }
    std::vector<CheckResult> results;
    results.reserve(reports->size());
    for (const LoadedReport& loaded : *reports) {
        results.push_back(check(loaded.report, printable(loaded.name)));
    }
    console.output << (*format == OutputFormat::Json
                           ? formatChecksAsJson(results)
                           : formatChecksAsText(results, console.surroundings.hasColour));
    return std::ranges::all_of(results, hasPassed) ? ExitCode::Done : ExitCode::Findings;
}

}  // namespace cutpoint::app
