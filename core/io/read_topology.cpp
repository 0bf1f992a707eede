#include "core/io/read_topology.h"

#include "core/io/graph/read_graph.h"
#include "core/io/json/encoding.h"
#include "core/io/json/events.h"
#include "core/io/json/overflow.h"
#include "core/io/problems.h"
#include "core/io/topology/builder.h"
#include "core/io/topology/handler.h"
#include "core/io/xml/read_xml.h"
#include "core/io/xml/tree.h"

#include <utility>

namespace cutpoint {
namespace {

void add(Problems& problems, const json::SyntaxError& error)
{
    problems.add({.code = error.code, .offset = error.offset, .message = error.message});
}

/// Adds the end of a text that is no JSON: of what came before, mere remarks say nothing then.
void addLast(Problems& problems, const json::SyntaxError& error)
{
    problems.keepIf([](const Problem& problem) {
        return problem.severity == Severity::Error && problem.code != "not-a-topology";
    });
    add(problems, error);
}

/// What it says of a document that it is JSON in bad order, whatever it is meant to be.
bool isAboutJson(const Problem& problem)
{
    return problem.code == "duplicate-key";
}

/// What the shape of the whole document comes to, once it is known to be JSON.
void finish(Reading& reading, Topology& topology)
{
    Problems& problems = reading.problems;
    if (reading.isForeign || reading.isFromFuture) {
        // What the rest of it is like says nothing.
        problems.keepIf([](const Problem& problem) {
            return isAboutJson(problem) || problem.code == "not-a-topology" ||
                   problem.code == "newer-version";
        });
        return;
    }
    if (reading.lacksComponents) {
        problems.keepIf(isAboutJson);
        reading.fail("not-a-topology", reading.document.find('{'),
                     "this is no topology: an object with an array of components is needed");
        return;
    }
    if (reading.hasComponents) {
        reading.builder.connectAll();
    }
    topology.replaceProperties(std::move(reading.properties));
}

/// What became of one pass over a document.
struct Pass {
    std::optional<json::SyntaxError> syntaxError;
    bool lacksComponents = false;
};

Pass readInto(Topology& topology, Problems& problems, std::string_view document)
{
    TopologyBuilder builder{document, topology, problems};
    Reading reading{.document = document, .problems = problems, .builder = builder};
    TopologyHandler handler{reading};
    auto syntaxError = json::parse(document, handler);
    if (!syntaxError) {
        finish(reading, topology);
    }
    return {.syntaxError = std::move(syntaxError), .lacksComponents = reading.lacksComponents};
}

/// What another tool wrote, if the document is that; of the first pass, what is about JSON stays.
std::optional<ReadResult> readForeign(Problems& problems, std::string_view document)
{
    std::optional<ReadResult> result = readGraph(document);
    if (!result) {
        return std::nullopt;
    }
    problems.keepIf(isAboutJson);
    if (problems.hasErrors()) {
        result->topology.reset();
    }
    std::vector<Diagnostic> diagnostics = problems.describe(document);
    diagnostics.insert(diagnostics.end(), result->diagnostics.begin(), result->diagnostics.end());
    result->diagnostics = std::move(diagnostics);
    return result;
}

/// Parsing ends at a number that is too large; once those are out of the way, it goes on.
void readBesideOverflows(std::optional<Topology>& topology, Problems& problems,
                         std::string_view document)
{
    const json::WithoutOverflows without = json::replaceOverflows(document);
    problems = {};
    const auto syntaxError = readInto(topology.emplace(), problems, without.text).syntaxError;
    for (const std::size_t offset : without.offsets) {
        if (!syntaxError || offset < syntaxError->offset) {
            add(problems, json::overflowAt(offset));
        }
    }
    if (syntaxError) {
        addLast(problems, *syntaxError);
    }
}

/// @param document  without byte order mark.
ReadResult readDocument(std::string_view document)
{
    ReadResult result;
    Problems problems;
    const auto [syntaxError, lacksComponents] =
        readInto(result.topology.emplace(), problems, document);
    if (!syntaxError && lacksComponents) {
        if (auto foreign = readForeign(problems, document)) {
            return *std::move(foreign);
        }
    }
    if (syntaxError && syntaxError->code == json::overflowAt(0).code) {
        readBesideOverflows(result.topology, problems, document);
    } else if (syntaxError) {
        addLast(problems, *syntaxError);
    }
    if (problems.hasErrors()) {
        result.topology.reset();
    }
    result.diagnostics = problems.describe(document);
    return result;
}

ReadResult refused(std::string code, std::string message)
{
    return {.topology = std::nullopt,
            .diagnostics = {{.severity = Severity::Error,
                             .code = std::move(code),
                             .message = std::move(message),
                             .where = {},
                             .position = TextPosition{}}}};
}

}  // namespace

ReadResult readTopology(std::string_view text)
{
    if (auto encoding = json::foreignEncoding(text)) {
        return refused("not-utf8", *std::move(encoding));
    }
    const std::string_view document = text.substr(json::byteOrderMark(text));
    if (document.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return refused(
            "empty-file",
            "the file is empty; a topology is a JSON object with an array of components");
    }
    return xml::isXml(document) ? readXml(document) : readDocument(document);
}

}  // namespace cutpoint
