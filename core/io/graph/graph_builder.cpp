#include "core/io/graph/graph_builder.h"

#include "core/io/graph/attribute_reader.h"
#include "core/io/graph/element_attributes.h"
#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"
#include "core/io/topology/wants.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace cutpoint {
namespace {

/// A graph on its way to a topology.
class GraphBuilder {
public:
    GraphBuilder(Topology& topology, GraphFindings& findings)
        : m_topology{topology}
        , m_findings{findings}
    {
    }

    void name(const std::vector<GraphAttribute>& attributes);
    void add(const GraphNode& node);
    void add(const GraphEdge& edge, bool isGraphDirected);
    void finish(const GraphRecords& graph);

private:
    [[nodiscard]] std::optional<std::size_t> vertexOf(std::string_view field, const GraphId& end);
    [[nodiscard]] std::string nearestId(std::string_view written) const;
    void keepUnique(Connection& connection, const std::string& where);
    [[nodiscard]] bool hasEntry() const;
    [[nodiscard]] bool hasGroups() const;

    Topology& m_topology;
    GraphFindings& m_findings;
    LeftOutAttributes m_leftOut;
    std::vector<std::string> m_nodePlaces;  ///< By vertex.
    std::unordered_set<std::string> m_connectionIds;
};

void GraphBuilder::name(const std::vector<GraphAttribute>& attributes)
{
    AttributeReader reader{attributes, m_findings};
    TopologyProperties properties{.name = reader.takeTitle({"label", "name"}),
                                  .description = reader.takeTitle({"description"})};
    reader.leaveRest(m_leftOut);
    m_topology.replaceProperties(std::move(properties));
}

void GraphBuilder::add(const GraphNode& node)
{
    AttributeReader reader{node.attributes, m_findings};
    Component component = readComponent(reader);
    reader.leaveRest(m_leftOut);
    if (!node.id.text) {
        return;
    }
    component.id.value = *node.id.text;
    if (const auto first = m_topology.vertexOf(*node.id.text)) {
        m_findings.add(Severity::Error, "duplicate-id", node.id.where,
                       "the node id " + json::quoted(*node.id.text) +
                           " stands twice; the first is at " + m_nodePlaces[*first]);
        return;
    }
    m_topology.add(std::move(component));
    m_nodePlaces.push_back(node.id.where);
}

void GraphBuilder::add(const GraphEdge& edge, bool isGraphDirected)
{
    AttributeReader reader{edge.attributes, m_findings};
    Connection connection = readConnection(reader, !edge.isDirected.value_or(isGraphDirected));
    reader.leaveRest(m_leftOut);
    const auto from = vertexOf("source", edge.from);
    const auto to = vertexOf("target", edge.to);
    if (!from || !to) {
        return;
    }
    if (*from == *to) {
        m_findings.add(Severity::Warning, "self-loop", edge.where,
                       "an edge from " + json::quoted(*edge.from.text) +
                           " to itself is left out; a connection joins two different components");
        return;
    }
    keepUnique(connection, edge.where);
    m_topology.connect(*from, *to, std::move(connection));
}

std::optional<std::size_t> GraphBuilder::vertexOf(std::string_view field, const GraphId& end)
{
    if (!end.text) {
        return std::nullopt;
    }
    const auto vertex = m_topology.vertexOf(*end.text);
    if (!vertex) {
        m_findings.add(Severity::Error, "unknown-end", end.where,
                       std::string{field} + " is the id of a node, found " +
                           json::quoted(*end.text) + ", which is none" + nearestId(*end.text));
    }
    return vertex;
}

std::string GraphBuilder::nearestId(std::string_view written) const
{
    if (m_findings.isFull(Severity::Error)) {
        return {};
    }
    const auto idOf = [this](std::size_t vertex) -> std::string_view {
        return m_topology.component(vertex).id.value;
    };
    return nearestHint(m_topology.componentCount(), idOf, written);
}

void GraphBuilder::keepUnique(Connection& connection, const std::string& where)
{
    if (connection.id.empty() || m_connectionIds.insert(connection.id).second) {
        return;
    }
    m_findings.addOnce({}, Severity::Warning, "duplicate-id", where,
                       "the edge id " + json::quoted(connection.id) +
                           " stands twice; the edge is read without it");
    connection.id.clear();
}

bool GraphBuilder::hasEntry() const
{
    for (std::size_t vertex = 0; vertex < m_topology.componentCount(); ++vertex) {
        const Component& component = m_topology.component(vertex);
        const bool isUser = component.kind == Kind::Client && component.critical.value_or(true);
        if (component.entry || isUser) {
            return true;
        }
    }
    return false;
}

bool GraphBuilder::hasGroups() const
{
    for (std::size_t vertex = 0; vertex < m_topology.componentCount(); ++vertex) {
        if (!m_topology.component(vertex).group.empty()) {
            return true;
        }
    }
    return false;
}

void GraphBuilder::finish(const GraphRecords& graph)
{
    std::string message = "read as " + graph.format + ": ";
    if (graph.isDirectednessStated) {
        message += graph.isDirected ? "directed" : "undirected";
    } else {
        message += graph.isDirected ? "taken as directed, which it does not say"
                                    : "taken as undirected, which it does not say";
    }
    message += graph.isDirected ? ", so every link is one-way" : ", so every link is two-way";
    if (graph.isNumbered) {
        message += "; the ends of links are taken as numbers of nodes, from 0";
    }
    if (hasGroups()) {
        message += "; members of a group are taken to stand in for each other";
    }
    message += hasEntry() ? "" : "; no entry is known";
    m_findings.add(Severity::Info, "graph-format", graph.where, std::move(message));
    m_leftOut.report(m_findings);
}

}  // namespace

void buildTopology(Topology& topology, const GraphRecords& graph, GraphFindings& findings)
{
    topology.reserve(graph.nodes.size());
    GraphBuilder builder{topology, findings};
    builder.name(graph.attributes);
    for (const GraphNode& node : graph.nodes) {
        builder.add(node);
    }
    for (const GraphEdge& edge : graph.edges) {
        builder.add(edge, graph.isDirected);
    }
    builder.finish(graph);
}

}  // namespace cutpoint
