#include "app/cli/setups_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/page_format.h"
#include "app/cli/percentage.h"
#include "core/report/setups_page.h"
#include "core/simulation/setup_comparison.h"
#include "core/structure/compile.h"

#include <algorithm>
#include <cmath>

namespace cutpoint::app {
namespace {

/// Reads what was asked for; empty if it makes no sense, which is said.
std::optional<SetupOptions> optionsOf(const SetupsRequest& request, const Console& console)
{
    SetupOptions options;
    options.analysis.today = console.surroundings.today;
    if (!request.budget.empty()) {
        options.budgetPerMonth = parseAmount(request.budget);
        if (!options.budgetPerMonth) {
            complain(console, "--budget: expected an amount per month such as 500, found \"" +
                                  request.budget + '"');
            return std::nullopt;
        }
    }
    const auto isFactor = [](double factor) { return std::isfinite(factor) && factor > 0.0; };
    if (!request.factors.empty()) {
        if (request.factors.size() != 3 || !std::ranges::all_of(request.factors, isFactor)) {
            complain(console, "--cost-factors: expected three numbers above 0, for hot, warm and "
                              "cold, such as 2,1.5,1.1");
            return std::nullopt;
        }
        options.factors = {
            .hot = request.factors[0], .warm = request.factors[1], .cold = request.factors[2]};
    }
    return options;
}

std::string written(const SetupComparison& comparison, PageFormat format, bool hasColour)
{
    switch (format) {
    case PageFormat::Text:
        return pageAsText(setupsPage(comparison), hasColour);
    case PageFormat::Markdown:
        return pageAsMarkdown(setupsPage(comparison));
    case PageFormat::Json:
        break;
    }
    return formatSetupsAsJson(comparison);
}

}  // namespace

ExitCode runSetups(const SetupsRequest& request, const Console& console)
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
    const Topology& topology = loaded->topology;
    const Compiled compiled = compile(topology);
    if (hasErrors(compiled.findings)) {
        printDiagnostics(console, request.file, compiled.findings);
        return ExitCode::BadInput;
    }
    const auto spare = setToCompare(topology, request.group);
    if (!spare) {
        const std::string names = namesOf(spareSetsOf(topology));
        complain(console,
                 "there is no group or component \"" + request.group + "\" that can fail" +
                     (names.empty() ? std::string{} : "; those with a spare are: " + names));
        return ExitCode::BadInput;
    }
    if (request.destination != "-" &&
        overwritesInput(request.destination, {request.file}, console)) {
        return ExitCode::BadInput;
    }
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination,
                       written(compareSetups(topology, *spare, *options), *format, hasColour),
                       console);
}

}  // namespace cutpoint::app
