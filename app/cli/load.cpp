#include "app/cli/load.h"

#include "core/analysis/uncertainty.h"
#include "core/io/file.h"
#include "core/io/locate.h"
#include "core/io/read_topology.h"
#include "core/report/findings.h"
#include "core/report/plain_text.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace cutpoint::app {

namespace {

std::string describeAsCompilersDo(const std::string& path, const Diagnostic& diagnostic)
{
    std::string line = nameOfFile(path) + ':';
    if (diagnostic.position) {
        line += std::to_string(diagnostic.position->line) + ':' +
                std::to_string(diagnostic.position->column) + ':';
    }
    line += ' ' + describe(diagnostic.severity) + ": " + diagnostic.message;
    line += diagnostic.where.empty() ? "" : " (" + diagnostic.where + ')';
    return line + (diagnostic.code.empty() ? "" : " [" + diagnostic.code + ']');
}

}  // namespace

std::string nameOfFile(const std::string& path)
{
    return path == "-" ? "<stdin>" : path;
}

void printDiagnostics(const Console& console, const std::string& path,
                      const std::vector<Diagnostic>& diagnostics)
{
    for (const Diagnostic& diagnostic : diagnostics) {
        console.errors << printable(describeAsCompilersDo(path, diagnostic)) << '\n';
    }
}

std::optional<LoadedTopology> loadTopology(const std::string& path, const Console& console)
{
    FileContent content = readFile(path);
    if (!content.text) {
        complain(console, nameOfFile(path) + " cannot be read: " + content.problem);
        return std::nullopt;
    }
    ReadResult result = readTopology(*content.text);
    if (!result.topology) {
        printDiagnostics(console, path, result.diagnostics);
        return std::nullopt;
    }
    return LoadedTopology{.topology = *std::move(result.topology),
                          .remarks = std::move(result.diagnostics),
                          .text = *std::move(content.text)};
}

std::optional<Report> reportOn(const LoadedTopology& loaded, const std::string& path,
                               const AnalysisOptions& options, const Console& console)
{
    Report result = analyse(loaded.topology, options);
    result.uncertainty = uncertaintyOf(loaded.topology, options);
    result.findings = located(mergedFindings(loaded.remarks, result.findings), loaded.text);
    if (hasModelError(result)) {
        printDiagnostics(console, path, result.findings);
        return std::nullopt;
    }
    return result;
}

std::optional<Report> loadReport(const std::string& path, const AnalysisOptions& options,
                                 const Console& console)
{
    const std::optional<LoadedTopology> loaded = loadTopology(path, console);
    return loaded ? reportOn(*loaded, path, options, console) : std::nullopt;
}

std::optional<std::vector<Report>> loadReports(const std::vector<std::string>& paths,
                                               const AnalysisOptions& options,
                                               const Console& console)
{
    if (std::ranges::count(paths, "-") > 1) {
        complain(console, "standard input can be read once only: \"-\" stands there twice");
        return std::nullopt;
    }
    std::vector<Report> reports;
    for (const std::string& path : paths) {
        if (auto result = loadReport(path, options, console)) {
            reports.push_back(*std::move(result));
        }
    }
    if (reports.size() < paths.size()) {
        return std::nullopt;
    }
    return reports;
}

}  // namespace cutpoint::app
