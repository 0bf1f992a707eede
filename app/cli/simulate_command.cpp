#include "app/cli/simulate_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/page_format.h"
#include "app/cli/watch.h"
#include "core/report/findings.h"
#include "core/report/long_run_json.h"
#include "core/report/long_run_page.h"
#include "core/report/page.h"
#include "core/report/verdict.h"
#include "core/simulation/long_run.h"

#include <cmath>
#include <sstream>

namespace cutpoint::app {
namespace {

/// Reads what was asked for; empty if it makes no sense, which is said.
std::optional<LongRunOptions> optionsOf(const SimulateRequest& request, const Console& console)
{
    if (!(request.years > 0.0 && request.years <= mostSimulatedYears)) {
        std::ostringstream found;
        found << request.years;
        complain(console, "--years: expected more than 0 and at most 1000000 years, found " +
                              found.str() + "; for more of them, --runs runs with several seeds");
        return std::nullopt;
    }
    LongRunOptions options{.years = request.years,
                           .seed = request.seed,
                           .runs = request.runs,
                           .timeLimit = Duration{request.timeLimit}};
    if (request.repair == "lognormal") {
        options.repair = RepairShape::LogNormal;
    } else if (request.repair != "exponential") {
        complain(console, "--repair: there is no distribution \"" + request.repair +
                              "\"; the distributions are: exponential, lognormal");
        return std::nullopt;
    }
    return options;
}

LongRun watched(const LoadedTopology& loaded, LongRunOptions options, const Console& console)
{
    Watch watch{console, loaded.name, "what there is so far"};
    options.stop = watch.token();
    options.progress = [&watch](double share) {
        constexpr double percent = 100.0;
        watch.tell("simulating, " + std::to_string(std::lround(std::floor(share * percent))) +
                   " %");
    };
    return simulate(loaded.topology, options);
}

std::string written(const Report& report, const LongRun& run, PageFormat format, bool hasColour)
{
    switch (format) {
    case PageFormat::Text:
        return pageAsText(longRunPage(report, run), hasColour);
    case PageFormat::Markdown:
        return pageAsMarkdown(longRunPage(report, run));
    case PageFormat::Json:
        break;
    }
    return formatLongRunAsJson(report, run);
}

}  // namespace

ExitCode runSimulate(const SimulateRequest& request, const Console& console)
{
    const auto format = pageFormat(request.format, console);
    const auto options = format ? optionsOf(request, console) : std::nullopt;
    if (!options || overwritesInput(request.destination, {request.file}, console)) {
        return ExitCode::BadInput;
    }
    const auto loaded = loadTopology(request.file, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    AnalysisOptions analysis;
    analysis.cutSetOrder = 0;
    const auto report = reportOn(*loaded, request.file, analysis, console);
    if (!report) {
        return ExitCode::BadInput;
    }
    if (!report->system || findFinding(*report, "never-works") != nullptr) {
        complain(console, loaded->name + " cannot be simulated: " + verdictInWords(*report));
        return ExitCode::BadInput;
    }
    const LongRun run = watched(*loaded, *options, console);
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination, written(*report, run, *format, hasColour), console);
}

}  // namespace cutpoint::app
