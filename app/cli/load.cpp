#include "app/cli/load.h"

#include "core/io/file.h"
#include "core/io/locate.h"
#include "core/io/read_topology.h"
#include "core/report/findings.h"
#include "core/report/plain_text.h"

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
    result.findings = located(mergedFindings(loaded.remarks, result.findings), loaded.text);
    if (hasModelError(result)) {
        printDiagnostics(console, path, result.findings);
        return std::nullopt;
    }
    return result;
}

}  // namespace cutpoint::app
