#include "app/cli/check.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/percentage.h"
#include "core/report/check.h"
#include "core/report/plain_text.h"

#include <algorithm>
#include <ostream>
#include <utility>

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
    const auto asked = withEngine(std::move(options), request.engine, console);
    const auto reports = asked ? loadReports(request.files, *asked, console) : std::nullopt;
    if (!reports) {
        return ExitCode::BadInput;
    }
    std::vector<CheckResult> results;
    for (std::size_t i = 0; i < reports->size(); ++i) {
        results.push_back(check((*reports)[i], printable(nameOfFile(request.files[i]))));
    }
    console.output << (*format == OutputFormat::Json
                           ? formatChecksAsJson(results)
                           : formatChecksAsText(results, console.surroundings.hasColour));
    return std::ranges::all_of(results, hasPassed) ? ExitCode::Done : ExitCode::Findings;
}

}  // namespace cutpoint::app
