#include "core/io/graph/read_graph.h"

#include "core/io/graph/cytoscape.h"
#include "core/io/graph/findings.h"
#include "core/io/graph/graph_builder.h"
#include "core/io/graph/json_graph.h"
#include "core/io/graph/members.h"
#include "core/io/graph/node_link.h"

#include <nlohmann/json.hpp>

namespace cutpoint {
namespace {

/// The library builds and frees a document by recursion in places, so that depth costs stack.
constexpr std::size_t deepestNesting = 1000;

bool isNestedTooDeep(std::string_view document)
{
    std::size_t depth = 0;
    bool isInText = false;
    for (std::size_t offset = 0; offset < document.size(); ++offset) {
        const char character = document[offset];
        if (isInText) {
            offset += character == '\\' ? 1 : 0;
            isInText = character != '"';
        } else if (character == '"') {
            isInText = true;
        } else if (character == '[' || character == '{') {
            if (++depth > deepestNesting) {
                return true;
            }
        } else if ((character == ']' || character == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

/// A report, or a topology that lacks its components.
bool isOurs(const nlohmann::json& document)
{
    const nlohmann::json* const format = memberOf(document, "format");
    return format != nullptr && format->is_string() &&
           format->get_ref<const std::string&>().starts_with("cutpoint-");
}

std::optional<GraphRecords> readRecords(const nlohmann::json& document, std::string_view text,
                                        GraphFindings& findings)
{
    if (auto graph = readCytoscape(document, findings)) {
        return graph;
    }
    if (auto graph = readNodeLink(document, findings)) {
        return graph;
    }
    return readJsonGraph(document, text, findings);
}

}  // namespace

std::optional<ReadResult> readGraph(std::string_view document)
{
    if (isNestedTooDeep(document)) {
        return std::nullopt;
    }
    const nlohmann::json parsed =
        nlohmann::json::parse(document.begin(), document.end(), nullptr, false);
    if (parsed.is_discarded() || isOurs(parsed)) {
        return std::nullopt;
    }
    GraphFindings findings;
    std::optional<GraphRecords> graph = readRecords(parsed, document, findings);
    if (!graph) {
        return std::nullopt;
    }
    ReadResult result{.isImported = true};
    buildTopology(result.topology.emplace(), *graph, findings);
    if (findings.hasErrors()) {
        result.topology.reset();
    }
    result.diagnostics = findings.describe(document);
    return result;
}

}  // namespace cutpoint
