#include "app/cli/harden_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/page_format.h"
#include "app/cli/percentage.h"
#include "core/harden/harden.h"
#include "core/io/write_topology.h"
#include "core/report/findings.h"
#include "core/report/harden_json.h"
#include "core/report/harden_page.h"
#include "core/report/page.h"

#include <ostream>

namespace cutpoint::app {
namespace {

/// Reads what was asked for; empty if it makes no sense, which is said.
std::optional<HardenOptions> optionsOf(const HardenRequest& request, const Console& console)
{
    HardenOptions options;
    options.mayDoWithout = request.mayDoWithout;
    options.today = console.surroundings.today;
    if (!request.target.empty()) {
        const ParsedAvailability target = parseAvailability(request.target);
        if (!target.availability) {
            complain(console, "--target: " + target.problem);
            return std::nullopt;
        }
        options.target = target.availability->up();
    }
    if (!request.budget.empty()) {
        options.budgetPerMonth = parseAmount(request.budget);
        if (!options.budgetPerMonth) {
            complain(console, "--budget: expected an amount per month such as 500, found \"" +
                                  request.budget + '"');
            return std::nullopt;
        }
    }
    return options;
}

std::string written(const HardeningAdvice& advice, PageFormat format, bool hasColour)
{
    switch (format) {
    case PageFormat::Text:
        return pageAsText(hardenPage(advice), hasColour);
    case PageFormat::Markdown:
        return pageAsMarkdown(hardenPage(advice));
    case PageFormat::Json:
        break;
    }
    return formatHardeningAsJson(advice);
}

}  // namespace

ExitCode runHarden(const HardenRequest& request, const Console& console)
{
    const auto format = pageFormat(request.format, console);
    const auto options = format ? optionsOf(request, console) : std::nullopt;
    if (!options) {
        return ExitCode::BadInput;
    }
    const auto loaded = loadTopology(request.file, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    const HardeningAdvice advice = harden(loaded->topology, *options);
    if (hasModelError(advice.before)) {
        printDiagnostics(console, request.file, advice.before.findings);
        return ExitCode::BadInput;
    }
    if (!request.destination.empty()) {
        if (!advice.plan) {
            complain(console, request.destination +
                                  " was not written: there is no target to reach; state one in the "
                                  "file or with --target");
            return ExitCode::BadInput;
        }
        const Topology changed = hardenedTopology(loaded->topology, *advice.plan);
        const ExitCode code = writeResult(request.destination, writeTopology(changed), console);
        if (code != ExitCode::Done || request.destination == "-") {
            return code;
        }
    }
    console.output << written(advice, *format, console.surroundings.hasColour);
    return ExitCode::Done;
}

}  // namespace cutpoint::app
