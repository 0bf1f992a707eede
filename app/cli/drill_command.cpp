#include "app/cli/drill_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/watch.h"
#include "core/io/file.h"
#include "core/io/scenario/read_scenario.h"
#include "core/report/csv_report.h"
#include "core/report/drill_json.h"
#include "core/report/drill_page.h"
#include "core/report/page.h"
#include "core/simulation/drill.h"
#include "core/simulation/scenario_names.h"
#include "core/simulation/single_losses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cutpoint::app {
namespace {

constexpr std::array formats{OutputFormat::Text, OutputFormat::Json, OutputFormat::Markdown,
                             OutputFormat::Csv};

/// Time to see what comes of the last failure named on the command line.
constexpr Seconds afterLastFailure{600};

/// "db-1@60": what fails, and when.
std::optional<ScenarioEvent> failureOf(const std::string& written, const ScenarioNames& names,
                                       const Console& console)
{
    const std::size_t mark = written.rfind('@');
    const std::string id = written.substr(0, mark);
    double seconds = 0.0;
    const char* const end = written.data() + written.size();
    const bool isTimed = mark != std::string::npos &&
                         std::from_chars(written.data() + mark + 1, end, seconds).ptr == end &&
                         mark + 1 < written.size();
    if (!isTimed || !(seconds >= 0.0) || Seconds{seconds} > longestScenario) {
        complain(console,
                 "--fail: expected what fails and when, such as db-1@60, found \"" + written + '"');
        return std::nullopt;
    }
    if (names.unit(id)) {
        return ScenarioEvent{.at = Seconds{seconds}, .action = Fail{id}};
    }
    if (const auto domain = names.domain(id)) {
        return ScenarioEvent{.at = Seconds{seconds}, .action = FailDomain{*domain}};
    }
    complain(console, "--fail: there is no component, connection or domain \"" + id + '"');
    return std::nullopt;
}

/// The scenario that was asked for; empty if it makes no sense, which is said.
std::optional<Scenario> scenarioOf(const DrillRequest& request, const Topology& topology,
                                   const Console& console)
{
    Scenario scenario;
    if (!request.scenario.empty()) {
        const FileContent file = readFile(request.scenario);
        if (!file.text) {
            complain(console, request.scenario + ": " + file.problem);
            return std::nullopt;
        }
        ReadScenarioResult read = readScenario(*file.text, topology);
        printDiagnostics(console, request.scenario, read.diagnostics);
        if (!read.scenario) {
            return std::nullopt;
        }
        scenario = *std::move(read.scenario);
    }
    const ScenarioNames names{topology};
    for (const std::string& written : request.fails) {
        auto event = failureOf(written, names, console);
        if (!event) {
            return std::nullopt;
        }
        scenario.duration = std::max(scenario.duration, event->at + afterLastFailure);
        scenario.events.push_back(*std::move(event));
    }
    std::ranges::stable_sort(scenario.events, {}, &ScenarioEvent::at);
    scenario.duration = std::min(longestScenario, scenario.duration);
    if (request.duration) {
        scenario.duration = Seconds{*request.duration};
    }
    scenario.requestsPerSecond = request.rate.value_or(scenario.requestsPerSecond);
    scenario.seed = request.seed.value_or(scenario.seed);
    return scenario;
}

std::string written(const Page& page, const Table& table, std::string json, OutputFormat format,
                    bool hasColour)
{
    switch (format) {
    case OutputFormat::Markdown:
        return pageAsMarkdown(page);
    case OutputFormat::Csv:
        return formatCsv(table);
    case OutputFormat::Json:
        return json;
    default:
        break;
    }
    return pageAsText(page, hasColour);
}

ExitCode playAllSingle(const DrillRequest& request, const LoadedTopology& loaded,
                       OutputFormat format, const Console& console)
{
    SingleLosses losses;
    {
        Watch watch{console, loaded.name};
        losses = playSingleLosses(
            loaded.topology, watch.token(), [&](std::size_t done, std::size_t all) {
                watch.tell("loss " + std::to_string(done) + " of " + std::to_string(all));
            });
    }
    if (losses.losses.empty() && losses.isComplete) {
        complain(console, loaded.name + ": there is no service to lose; see cutpoint analyze");
        return ExitCode::BadInput;
    }
    const std::string& name = loaded.topology.properties().name;
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination,
                       written(singleLossesPage(losses, name), singleLossesTable(losses),
                               formatSingleLossesAsJson(losses, name), format, hasColour),
                       console);
}

}  // namespace

ExitCode runDrill(const DrillRequest& request, const Console& console)
{
    const auto format = outputFormat(request.format, formats, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    if (!request.isAllSingle && request.scenario.empty() && request.fails.empty()) {
        complain(console, "there is nothing to play: name a scenario file, --fail ID@SECONDS or "
                          "--all-single");
        return ExitCode::BadInput;
    }
    const auto loaded = loadTopology(request.file, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    if (request.isAllSingle) {
        return playAllSingle(request, *loaded, *format, console);
    }
    const auto scenario = scenarioOf(request, loaded->topology, console);
    if (!scenario) {
        return ExitCode::BadInput;
    }
    const auto drill = playDrill(loaded->topology, *scenario);
    if (!drill) {
        complain(console, request.file +
                              ": nothing says where users come in and what they want to reach; "
                              "see cutpoint analyze");
        return ExitCode::BadInput;
    }
    const std::string& name = loaded->topology.properties().name;
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination,
                       written(drillPage(*drill, name), timelineTable(*drill),
                               formatDrillAsJson(*drill, name), *format, hasColour),
                       console);
}

}  // namespace cutpoint::app
