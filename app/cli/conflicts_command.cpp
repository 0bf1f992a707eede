#include "app/cli/conflicts_command.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "app/cli/page_format.h"
#include "core/io/file.h"
#include "core/io/writes/read_writes.h"
#include "core/report/conflicts_page.h"
#include "core/simulation/conflict_drill.h"

#include <optional>
#include <vector>

namespace cutpoint::app {
namespace {

/// The set whose members write; empty if it is not clear which, which is said.
std::optional<SpareSet> chosenSet(const ConflictsRequest& request, const Topology& topology,
                                  const Console& console)
{
    const std::vector<SpareSet> sets = writerSetsOf(topology);
    if (sets.empty()) {
        complain(console, nameOfFile(request.file) +
                              ": no group or component has several members that keep the same "
                              "data; state \"failover\": { \"replication\": \"async\" }");
        return std::nullopt;
    }
    if (request.group.empty()) {
        if (sets.size() == 1) {
            return sets.front();
        }
        complain(console, "several could write, name one with --group: " + namesOf(sets));
        return std::nullopt;
    }
    const SpareSet* const found = spareSetNamed(sets, topology, request.group);
    if (found == nullptr) {
        complain(console,
                 '"' + request.group +
                     "\" has no members that keep the same data; those that do: " + namesOf(sets));
        return std::nullopt;
    }
    return *found;
}

/// What they write; empty if it makes no sense, which is said.
std::optional<ConflictCase> caseOf(const ConflictsRequest& request, const Topology& topology,
                                   const SpareSet& spare, const Console& console)
{
    const std::vector<std::string> sites = sitesOf(topology, spare);
    if (request.writes.empty()) {
        return textbookCase(sites[0], sites[1]);
    }
    const FileContent file = readFile(request.writes);
    if (!file.text) {
        complain(console, request.writes + ": " + file.problem);
        return std::nullopt;
    }
    ReadWritesResult read = readWrites(*file.text, topology, sites);
    printDiagnostics(console, request.writes, read.diagnostics);
    if (read.writes && !read.writes->lag && !read.writes->separation) {
        read.writes->lag = spare.set.stated.replicationLag;
    }
    return std::move(read.writes);
}

std::string written(const ConflictDrill& drill, const std::string& title, PageFormat format,
                    bool hasColour)
{
    switch (format) {
    case PageFormat::Text:
        return pageAsText(conflictsPage(drill, title), hasColour);
    case PageFormat::Markdown:
        return pageAsMarkdown(conflictsPage(drill, title));
    case PageFormat::Json:
        break;
    }
    return formatConflictsAsJson(drill, title);
}

}  // namespace

ExitCode runConflicts(const ConflictsRequest& request, const Console& console)
{
    const auto format = pageFormat(request.format, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    const auto loaded = loadTopology(request.file, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    const auto spare = chosenSet(request, loaded->topology, console);
    const auto played = spare ? caseOf(request, loaded->topology, *spare, console) : std::nullopt;
    if (!played) {
        return ExitCode::BadInput;
    }
    if (request.destination != "-" &&
        overwritesInput(request.destination, {request.file, request.writes}, console)) {
        return ExitCode::BadInput;
    }
    const bool hasColour = console.surroundings.hasColour && request.destination == "-";
    return writeResult(request.destination,
                       written(playConflicts(*played), spare->set.title, *format, hasColour),
                       console);
}

}  // namespace cutpoint::app
