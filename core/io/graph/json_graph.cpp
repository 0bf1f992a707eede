#include "core/io/graph/json_graph.h"

#include "core/io/graph/members.h"
#include "core/io/graph/node_order.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <unordered_set>

namespace cutpoint {
namespace {

using Library = nlohmann::json;

/// What counts where neither the graph nor the edge says it. Source: JSON Graph Format 2, schema.
constexpr bool isDirectedByDefault = true;

bool isGraph(const Library* value)
{
    return value != nullptr &&
           (arrayOf(*value, "nodes") != nullptr || objectOf(*value, "nodes") != nullptr);
}

/// What a thing says of itself and in its metadata.
void appendAll(std::vector<GraphAttribute>& attributes, const Library& object,
               const std::string& where, std::initializer_list<std::string_view> without)
{
    appendAttributes(attributes, object, where, without);
    const Library* const metadata = objectOf(object, "metadata");
    if (metadata != nullptr) {
        std::erase_if(attributes, [](const GraphAttribute& attribute) {
            return attribute.name == "metadata" && attribute.type == json::Type::Object;
        });
        appendAttributes(attributes, *metadata, pointerTo(where, "metadata"), {});
    }
}

void readNodeList(GraphRecords& graph, const Library& nodes, const std::string& around,
                  GraphFindings& findings)
{
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        const std::string where = pointerTo(around, index);
        if (requireObject(nodes[index], where, "a node", findings)) {
            GraphNode& node = graph.nodes.emplace_back();
            node.id = requireId(nodes[index], where, "id", "a node", findings);
            appendAll(node.attributes, nodes[index], where, {"id"});
        }
    }
}

void readNodeMap(GraphRecords& graph, const Library& nodes, const std::string& around,
                 std::string_view text, GraphFindings& findings)
{
    std::unordered_set<std::string> met;
    for (const std::string& id : nodeOrder(text)) {
        const auto found = nodes.find(id);
        if (found == nodes.end() || !met.insert(id).second) {
            continue;  // of another graph of the file, or a repeated key, which is reported
        }
        const std::string where = pointerTo(around, id);
        if (id.empty()) {
            findings.add(Severity::Error, "invalid-value", where,
                         "the id of a node is a text that is not empty");
        } else if (requireObject(*found, where, "a node", findings)) {
            GraphNode& node =
                graph.nodes.emplace_back(GraphNode{.id = {.text = id, .where = where}});
            appendAll(node.attributes, *found, where, {});
        }
    }
}

/// The relation of an edge is its label, unless it has one.
void nameByRelation(GraphEdge& edge)
{
    using Attribute = GraphAttribute;
    const bool hasLabel =
        std::ranges::find(edge.attributes, "label", &Attribute::name) != edge.attributes.end();
    const auto relation = std::ranges::find(edge.attributes, "relation", &Attribute::name);
    if (!hasLabel && relation != edge.attributes.end()) {
        relation->name = "label";
    }
}

void readEdges(GraphRecords& graph, const Library& value, GraphFindings& findings)
{
    const Library* const edges = arrayOf(value, "edges");
    const std::string around = pointerTo(graph.where, "edges");
    for (std::size_t index = 0; edges != nullptr && index < edges->size(); ++index) {
        const Library& object = (*edges)[index];
        const std::string where = pointerTo(around, index);
        if (requireObject(object, where, "an edge", findings)) {
            GraphEdge& edge = graph.edges.emplace_back(readEnds(object, where, findings));
            edge.isDirected = directedOf(object, where, findings);
            appendAll(edge.attributes, object, where, {"source", "target", "directed"});
            nameByRelation(edge);
        }
    }
}

GraphRecords readOne(const Library& value, const std::string& where, std::string_view text,
                     GraphFindings& findings)
{
    GraphRecords graph{.format = "a graph in JSON Graph Format", .where = where};
    setDirected(graph, directedOf(value, where, findings), isDirectedByDefault);
    const std::string nodesWhere = pointerTo(where, "nodes");
    if (const Library* const nodes = arrayOf(value, "nodes")) {
        readNodeList(graph, *nodes, nodesWhere, findings);
    } else {
        readNodeMap(graph, value.at("nodes"), nodesWhere, text, findings);
    }
    readEdges(graph, value, findings);
    appendAll(graph.attributes, value, where, {"id", "directed", "nodes", "edges", "hyperedges"});
    if (const Library* const hyper = arrayOf(value, "hyperedges");
        hyper != nullptr && !hyper->empty()) {
        findings.add(Severity::Warning, "hyperedges-left-out", pointerTo(where, "hyperedges"),
                     "edges between more than two nodes are left out: " +
                         std::to_string(hyper->size()));
    }
    return graph;
}

}  // namespace

std::optional<GraphRecords> readJsonGraph(const Library& document, std::string_view text,
                                          GraphFindings& findings)
{
    if (const Library* const graph = memberOf(document, "graph"); isGraph(graph)) {
        return readOne(*graph, "/graph", text, findings);
    }
    const Library* const graphs = arrayOf(document, "graphs");
    if (graphs == nullptr || graphs->empty() || !isGraph(&graphs->front())) {
        return std::nullopt;
    }
    if (graphs->size() > 1) {
        findings.add(Severity::Warning, "more-graphs", "/graphs",
                     "the file holds " + std::to_string(graphs->size()) +
                         " graphs; only the first is read");
    }
    return readOne(graphs->front(), "/graphs/0", text, findings);
}

}  // namespace cutpoint
