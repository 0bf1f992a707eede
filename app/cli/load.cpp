#include "app/cli/load.h"

#include "app/cli/watch.h"
#include "core/analysis/uncertainty.h"
#include "core/io/file.h"
#include "core/io/json/encoding.h"
#include "core/io/locate.h"
#include "core/io/open_psa/read_open_psa.h"
#include "core/io/read_topology.h"
#include "core/report/findings.h"
#include "core/report/plain_text.h"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

namespace cutpoint::app {

namespace {

std::string describeAsCompilersDo(const std::string& path, const Diagnostic& diagnostic)
{
    std::string line = (diagnostic.file.empty() ? nameOfFile(path) : diagnostic.file) + ':';
    if (diagnostic.position) {
        line += std::to_string(diagnostic.position->line) + ':' +
                std::to_string(diagnostic.position->column) + ':';
    }
    line += ' ' + describe(diagnostic.severity) + ": " + diagnostic.message;
    line += diagnostic.where.empty() ? "" : " (" + diagnostic.where + ')';
    return line + (diagnostic.code.empty() ? "" : " [" + diagnostic.code + ']');
}

Report watched(const Topology& topology, const std::string& path, AnalysisOptions options,
               const Console& console)
{
    Watch watch{console, nameOfFile(path)};
    options.stop = watch.token();
    options.progress = [&watch](std::string_view stage) { watch.tell(stage); };
    return analyse(topology, options);
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

namespace {

std::optional<std::string> readText(const std::string& path, const Console& console)
{
    FileContent content = readFile(path);
    if (!content.text) {
        complain(console, nameOfFile(path) + " cannot be read: " + content.problem);
    }
    return std::move(content.text);
}

std::optional<LoadedTopology> accept(ReadResult result, std::string name, std::string text,
                                     const Console& console)
{
    if (!result.topology) {
        printDiagnostics(console, name, result.diagnostics);
        return std::nullopt;
    }
    return LoadedTopology{.topology = *std::move(result.topology),
                          .remarks = std::move(result.diagnostics),
                          .text = std::move(text),
                          .name = std::move(name)};
}

/// Files of one model.
struct ModelFiles {
    std::vector<std::string> names;
    std::vector<std::string> texts;
};

std::optional<LoadedTopology> loadModel(const ModelFiles& files, const Console& console)
{
    std::vector<SourceText> sources;
    sources.reserve(files.names.size());
    std::string name;
    for (std::size_t at = 0; at < files.names.size(); ++at) {
        const std::string_view text = files.texts[at];
        sources.push_back(
            {.name = files.names[at], .text = text.substr(json::byteOrderMark(text))});
        name += (at == 0 ? "" : " + ") + files.names[at];
    }
    return accept(readOpenPsa(sources), std::move(name), {}, console);
}

}  // namespace

std::optional<LoadedTopology> loadTopology(const std::string& path, const Console& console)
{
    std::optional<std::string> text = readText(path, console);
    if (!text) {
        return std::nullopt;
    }
    ReadResult result = readTopology(*text);
    return accept(std::move(result), nameOfFile(path), *std::move(text), console);
}

std::optional<std::vector<LoadedTopology>> loadTopologies(const std::vector<std::string>& paths,
                                                          const Console& console)
{
    if (std::ranges::count(paths, "-") > 1) {
        complain(console, "standard input can be read once only: \"-\" stands there twice");
        return std::nullopt;
    }
    std::vector<LoadedTopology> loaded;
    loaded.reserve(paths.size());
    ModelFiles model;
    std::size_t modelAt = 0;
    std::size_t read = 0;
    for (const std::string& path : paths) {
        std::optional<std::string> text = readText(path, console);
        if (!text) {
            continue;
        }
        const std::string_view document = std::string_view{*text};
        if (isOpenPsa(document.substr(json::byteOrderMark(document)))) {
            modelAt = model.names.empty() ? loaded.size() : modelAt;
            model.names.push_back(nameOfFile(path));
            model.texts.push_back(*std::move(text));
            ++read;
            continue;
        }
        ReadResult result = readTopology(*text);
        if (auto one = accept(std::move(result), nameOfFile(path), *std::move(text), console)) {
            loaded.push_back(*std::move(one));
            ++read;
        }
    }
    if (!model.names.empty()) {
        auto one = loadModel(model, console);
        if (!one) {
            return std::nullopt;
        }
        loaded.insert(loaded.begin() + static_cast<std::ptrdiff_t>(modelAt), *std::move(one));
    }
    return read < paths.size() ? std::nullopt : std::optional{std::move(loaded)};
}

std::optional<LoadedTopology> loadOneTopology(const std::vector<std::string>& paths,
                                              const Console& console)
{
    auto loaded = loadTopologies(paths, console);
    if (!loaded) {
        return std::nullopt;
    }
    if (loaded->size() > 1) {
        complain(console, "these files are " + std::to_string(loaded->size()) +
                              " topologies, and one can be converted at a time; several files are "
                              "one if all are Open-PSA");
        return std::nullopt;
    }
    return std::move(loaded->front());
}

std::optional<Report> reportOn(const LoadedTopology& loaded, const std::string& path,
                               const AnalysisOptions& options, const Console& console)
{
    Report result = watched(loaded.topology, path, options, console);
    result.uncertainty = uncertaintyOf(loaded.topology, options);
    result.findings = located(mergedFindings(loaded.remarks, result.findings), loaded.text);
    if (hasModelError(result)) {
        printDiagnostics(console, path, result.findings);
        return std::nullopt;
    }
    return result;
}

}  // namespace cutpoint::app
