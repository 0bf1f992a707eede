#include "app/cli/runbook_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "core/report/page.h"
#include "core/report/runbook/runbook.h"
#include "core/simulation/spare_set.h"
#include "core/structure/compile.h"

namespace cutpoint::app {
namespace {

std::string whyNot(const RunbookRequest& request, const Topology& topology,
                   const std::vector<SpareSet>& sets)
{
    const bool isThere =
        topology.find(request.group) != nullptr || topology.findGroup(request.group) != nullptr;
    std::string why = isThere ? '"' + request.group + "\" has no spare that could take over"
                              : "there is no group or component \"" + request.group + '"';
    return why + (sets.empty() ? "; nothing in " + nameOfFile(request.file) + " has a spare"
                               : "; those with a spare are: " + namesOf(sets));
}

}  // namespace

ExitCode runRunbook(const RunbookRequest& request, const Console& console)
{
    if (request.format != "markdown" && request.format != "text") {
        complain(console,
                 "there is no format \"" + request.format + "\"; the formats are: markdown, text");
        return ExitCode::BadInput;
    }
    const auto loaded = loadTopology(request.file, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    const Compiled compiled = compile(loaded->topology);
    if (hasErrors(compiled.findings)) {
        printDiagnostics(console, request.file, compiled.findings);
        return ExitCode::BadInput;
    }
    const std::vector<SpareSet> sets = spareSetsOf(loaded->topology);
    const SpareSet* const spare = spareSetNamed(sets, loaded->topology, request.group);
    if (spare == nullptr) {
        complain(console, whyNot(request, loaded->topology, sets));
        return ExitCode::BadInput;
    }
    if (request.destination != "-" &&
        overwritesInput(request.destination, {request.file}, console)) {
        return ExitCode::BadInput;
    }
    const Page page = runbookPage(loaded->topology, *spare);
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(
        request.destination,
        request.format == "text" ? pageAsText(page, hasColour) : pageAsMarkdown(page), console);
}

}  // namespace cutpoint::app
