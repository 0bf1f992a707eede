#include "core/io/graph/node_link.h"

#include "core/io/graph/members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cutpoint {
namespace {

using Library = nlohmann::json;

bool isWhole(const Library* end)
{
    return end != nullptr && end->is_number_unsigned();
}

/// Whether the ends of the links are numbers of nodes, not their ids: as old versions of D3 and
/// NetworkX write them.
bool isNumbered(const Library& nodes, const Library& links)
{
    const auto hasNumberedEnds = [](const Library& link) {
        return isWhole(memberOf(link, "source")) && isWhole(memberOf(link, "target"));
    };
    const auto mayBeNumbered = [](const Library& node) {
        const Library* const id = memberOf(node, "id");
        return id == nullptr || id->is_string();
    };
    return !links.empty() && std::ranges::all_of(links, hasNumberedEnds) &&
           std::ranges::all_of(nodes, mayBeNumbered);
}

/// Whether a text that is an id looks like one of the ends, so that these are ids after all.
bool isNamedByAny(const Library& nodes, const Library& links)
{
    std::vector<std::string> ids;
    for (const Library& node : nodes) {
        if (const Library* const id = memberOf(node, "id")) {
            ids.push_back(id->get<std::string>());
        }
    }
    std::ranges::sort(ids);
    return std::ranges::any_of(links, [&ids](const Library& link) {
        return std::ranges::binary_search(ids, link.at("source").dump()) ||
               std::ranges::binary_search(ids, link.at("target").dump());
    });
}

bool hasNoIds(const Library& nodes)
{
    return std::ranges::none_of(
        nodes, [](const Library& node) { return memberOf(node, "id") != nullptr; });
}

void readNodes(GraphRecords& graph, const Library& nodes, GraphFindings& findings)
{
    const bool isNameless = graph.isNumbered && hasNoIds(nodes);
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        const Library& node = nodes[index];
        const std::string where = pointerTo("/nodes", index);
        GraphNode& added = graph.nodes.emplace_back();
        if (!requireObject(node, where, "a node", findings)) {
            continue;
        }
        added.id = isNameless ? GraphId{.text = std::to_string(index), .where = where}
                              : requireId(node, where, "id", "a node", findings);
        appendAttributes(added.attributes, node, where, {"id"});
    }
}

/// Puts the id of a node in the place of its number; a number of no node stays.
void resolve(GraphId& end, const Library& number, const std::vector<GraphNode>& nodes)
{
    const auto index = number.get<std::uint64_t>();
    if (index < nodes.size()) {
        end.text = nodes[index].id.text;
    }
}

void readLinks(GraphRecords& graph, const Library& links, const std::string& around,
               GraphFindings& findings)
{
    for (std::size_t index = 0; index < links.size(); ++index) {
        const Library& link = links[index];
        const std::string where = pointerTo(around, index);
        if (!requireObject(link, where, "a link", findings)) {
            continue;
        }
        GraphEdge& edge = graph.edges.emplace_back(readEnds(link, where, findings));
        if (graph.isNumbered) {
            resolve(edge.from, link.at("source"), graph.nodes);
            resolve(edge.to, link.at("target"), graph.nodes);
        }
        appendAttributes(edge.attributes, link, where, {"source", "target", "key"});
    }
}

}  // namespace

std::optional<GraphRecords> readNodeLink(const Library& document, GraphFindings& findings)
{
    const Library* const nodes = arrayOf(document, "nodes");
    const bool hasLinks = arrayOf(document, "links") != nullptr;
    const Library* const links = arrayOf(document, hasLinks ? "links" : "edges");
    if (nodes == nullptr || links == nullptr) {
        return std::nullopt;
    }
    const bool isNetworkX = document.contains("directed") || document.contains("multigraph") ||
                            objectOf(document, "graph") != nullptr;
    GraphRecords graph{.format = isNetworkX ? "a NetworkX node-link graph" : "a D3 node-link graph",
                       .where = "/nodes"};
    setDirected(graph, directedOf(document, "", findings), !isNetworkX);
    graph.isNumbered = isNumbered(*nodes, *links) && !isNamedByAny(*nodes, *links);
    readNodes(graph, *nodes, findings);
    readLinks(graph, *links, hasLinks ? "/links" : "/edges", findings);
    if (const Library* const attributes = objectOf(document, "graph")) {
        appendAttributes(graph.attributes, *attributes, "/graph", {});
    }
    appendAttributes(graph.attributes, document, "",
                     {"nodes", hasLinks ? "links" : "edges", "directed", "multigraph", "graph"});
    return graph;
}

}  // namespace cutpoint
