#include "core/io/graph/cytoscape.h"

#include "core/io/graph/members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cutpoint {
namespace {

using Library = nlohmann::json;

bool isElement(const Library& value)
{
    return objectOf(value, "data") != nullptr;
}

bool hasElements(const Library& elements)
{
    return elements.is_array() ? std::ranges::any_of(elements, isElement)
                               : arrayOf(elements, "nodes") != nullptr;
}

/// What an element says beside its data: how it looks and behaves on screen is none of it.
void appendOwnAttributes(std::vector<GraphAttribute>& attributes, const Library& element,
                         const std::string& where)
{
    appendAttributes(attributes, element, where,
                     {"data", "group", "selected", "selectable", "locked", "grabbable", "grabbed",
                      "pannable", "removed", "renderedPosition"});
}

/// @return  the data of an element, or nullptr, which is an error.
const Library* requireData(const Library& element, const std::string& where, std::string_view title,
                           GraphFindings& findings)
{
    if (!requireObject(element, where, title, findings)) {
        return nullptr;
    }
    const Library* const data = memberOf(element, "data");
    if (data == nullptr) {
        findings.add(Severity::Error, "missing-field", where,
                     std::string{title} + " needs the field data");
        return nullptr;
    }
    return requireObject(*data, pointerTo(where, "data"), "data", findings) ? data : nullptr;
}

void readNode(GraphRecords& graph, const Library& element, const std::string& where,
              GraphFindings& findings)
{
    if (const Library* const data = requireData(element, where, "a node", findings)) {
        const std::string dataWhere = pointerTo(where, "data");
        GraphNode& node = graph.nodes.emplace_back();
        node.id = requireId(*data, dataWhere, "id", "a node", findings);
        appendAttributes(node.attributes, *data, dataWhere, {"id"});
        appendOwnAttributes(node.attributes, element, where);
    }
}

void readEdge(GraphRecords& graph, const Library& element, const std::string& where,
              GraphFindings& findings)
{
    if (const Library* const data = requireData(element, where, "an edge", findings)) {
        const std::string dataWhere = pointerTo(where, "data");
        GraphEdge& edge = graph.edges.emplace_back(readEnds(*data, dataWhere, findings));
        appendAttributes(edge.attributes, *data, dataWhere, {"source", "target"});
        appendOwnAttributes(edge.attributes, element, where);
    }
}

bool isEdge(const Library& element)
{
    const Library* const group = memberOf(element, "group");
    if (group != nullptr && (*group == "nodes" || *group == "edges")) {
        return *group == "edges";
    }
    const Library* const data = memberOf(element, "data");
    return data != nullptr &&
           (memberOf(*data, "source") != nullptr || memberOf(*data, "target") != nullptr);
}

void readList(GraphRecords& graph, const Library& elements, GraphFindings& findings)
{
    for (std::size_t index = 0; index < elements.size(); ++index) {
        const Library& element = elements[index];
        const std::string where = pointerTo("/elements", index);
        if (isEdge(element)) {
            readEdge(graph, element, where, findings);
        } else {
            readNode(graph, element, where, findings);
        }
    }
}

void readSorted(GraphRecords& graph, const Library& elements, GraphFindings& findings)
{
    const Library& nodes = *arrayOf(elements, "nodes");
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        readNode(graph, nodes[index], pointerTo("/elements/nodes", index), findings);
    }
    if (const Library* const edges = arrayOf(elements, "edges")) {
        for (std::size_t index = 0; index < edges->size(); ++index) {
            readEdge(graph, (*edges)[index], pointerTo("/elements/edges", index), findings);
        }
    }
}

}  // namespace

std::optional<GraphRecords> readCytoscape(const Library& document, GraphFindings& findings)
{
    const Library* const elements = memberOf(document, "elements");
    if (elements == nullptr || !hasElements(*elements)) {
        return std::nullopt;
    }
    GraphRecords graph{.format = "a Cytoscape.js graph", .where = "/elements"};
    setDirected(graph, directedOf(document, "", findings), true);
    if (elements->is_array()) {
        readList(graph, *elements, findings);
    } else {
        readSorted(graph, *elements, findings);
    }
    if (const Library* const data = objectOf(document, "data")) {
        appendAttributes(graph.attributes, *data, "/data", {});
    }
    return graph;
}

}  // namespace cutpoint
