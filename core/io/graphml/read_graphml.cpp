#include "core/io/graphml/read_graphml.h"

#include "core/io/graph/findings.h"
#include "core/io/graph/graph_builder.h"
#include "core/io/graphml/elements.h"
#include "core/io/graphml/parts.h"
#include "core/io/graphml/spread.h"
#include "core/io/json/place.h"
#include "core/io/xml/tree.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cutpoint {
namespace {

using graphml::Graph;
using graphml::Point;

/// The number of the first attribute of these names that is one.
std::optional<double> numberOf(const std::vector<GraphAttribute>& attributes,
                               std::initializer_list<std::string_view> names)
{
    for (const GraphAttribute& attribute : attributes) {
        const bool isNamed = std::ranges::find(names, attribute.name) != names.end();
        if (isNamed && attribute.type == json::Type::Number) {
            return attribute.number;
        }
    }
    return std::nullopt;
}

/// Puts nodes without a place where their longitude and latitude say, if no node has a place.
void placeByMap(Graph& graph)
{
    const auto isPlaced = [](const auto& place) { return place.has_value(); };
    if (std::ranges::any_of(graph.places, isPlaced)) {
        return;
    }
    std::vector<std::pair<std::size_t, Point>> known;  // node; longitude, latitude
    double sum = 0.0;
    for (std::size_t node = 0; node < graph.records.nodes.size(); ++node) {
        const auto& attributes = graph.records.nodes[node].attributes;
        const auto longitude = numberOf(attributes, {"Longitude", "longitude", "lon", "lng"});
        const auto latitude = numberOf(attributes, {"Latitude", "latitude", "lat"});
        if (longitude && latitude) {
            known.emplace_back(node, Point{.x = *longitude, .y = *latitude});
            sum += *latitude;
        }
    }
    const double middle = known.empty() ? 0.0 : sum / static_cast<double>(known.size());
    for (const auto& [node, point] : known) {
        graph.places[node] = graphml::pointOnMap(point.x, point.y, middle);
    }
}

GraphAttribute positionAttribute(const Point& point, std::string where)
{
    const auto number = [&](const char* name, double value) {
        return GraphAttribute{
            .name = name, .where = where, .type = json::Type::Number, .number = value};
    };
    return {.name = "position",
            .where = where,
            .type = json::Type::Object,
            .members = {number("x", point.x), number("y", point.y)}};
}

/// States positions as attributes of nodes that state none.
void statePositions(Graph& graph)
{
    placeByMap(graph);
    if (graph.records.nodes.size() > graphml::mostSpread) {
        return;
    }
    const auto places = graphml::spreadPoints(graph.places);
    for (std::size_t number = 0; number < places.size(); ++number) {
        GraphNode& node = graph.records.nodes[number];
        const bool isPlaced = std::ranges::any_of(
            node.attributes, [](const GraphAttribute& each) { return each.name == "position"; });
        if (places[number] && !isPlaced) {
            node.attributes.push_back(positionAttribute(*places[number], node.id.where));
        }
    }
}

/// What became of a graph beyond what all graph formats have in common.
void report(const Graph& graph, const Topology& topology, GraphFindings& findings)
{
    const auto note = [&](const char* code, std::string message) {
        findings.add(Severity::Info, code, graph.records.where, std::move(message));
    };
    if (graph.sharedMedia > 0) {
        note("shared-medium", "hyperedges are read as networks that their ends share: " +
                                  std::to_string(graph.sharedMedia));
    }
    if (graph.folders > 0) {
        note("folders",
             "nodes that only hold others are read as layers: " + std::to_string(graph.folders));
    }
    if (graph.drawnTwoWay > 0) {
        note("drawn-two-way",
             "edges that are drawn with an arrowhead at neither end, or at both, are read as "
             "two-way: " +
                 std::to_string(graph.drawnTwoWay));
    }
    const std::vector<std::size_t> parts = graphml::sizesOfParts(topology);
    if (parts.size() < 2) {
        return;
    }
    constexpr std::size_t mostNamed = 10;
    std::string sizes;
    for (std::size_t part = 0; part < std::min(parts.size(), mostNamed); ++part) {
        sizes += (part == 0 ? "" : ", ") + std::to_string(parts[part]);
    }
    note("disconnected", "the graph has " + std::to_string(parts.size()) +
                             " parts that no edge joins, of " + sizes +
                             (parts.size() > mostNamed ? " … nodes" : " nodes"));
}

/// Reads "line 3, column 7", as the records of this format name places.
std::optional<TextPosition> positionIn(std::string_view where)
{
    constexpr std::string_view before = "line ";
    constexpr std::string_view between = ", column ";
    const std::size_t comma = where.find(between);
    if (!where.starts_with(before) || comma == std::string_view::npos) {
        return std::nullopt;
    }
    TextPosition position;
    std::from_chars(where.data() + before.size(), where.data() + comma, position.line);
    std::from_chars(where.data() + comma + between.size(), where.data() + where.size(),
                    position.column);
    return position;
}

std::vector<Diagnostic> withPositions(std::vector<Diagnostic> diagnostics)
{
    for (Diagnostic& diagnostic : diagnostics) {
        if (const auto position = positionIn(diagnostic.where)) {
            diagnostic.position = position;
            diagnostic.where.clear();
        }
    }
    return diagnostics;
}

std::string inWords(std::string_view document, std::size_t offset)
{
    const TextPosition position = json::positionsOf(document, {offset}).front();
    return "line " + std::to_string(position.line) + ", column " + std::to_string(position.column);
}

/// @return  empty if errors were found.
std::optional<Topology> readDocument(std::string_view document, GraphFindings& findings)
{
    const xml::ParseResult parsed = xml::parse(document);
    if (parsed.fault) {
        findings.add(Severity::Error, parsed.fault->code, inWords(document, parsed.fault->offset),
                     parsed.fault->message);
        return std::nullopt;
    }
    std::optional<Graph> graph = graphml::readElements(*parsed.tree, document, findings);
    if (!graph) {
        findings.add(Severity::Error, "not-a-topology", inWords(document, (*parsed.tree)[0].offset),
                     "there is no graph in this file; GraphML needs a <graph>");
        return std::nullopt;
    }
    statePositions(*graph);
    Topology topology;
    buildTopology(topology, graph->records, findings);
    if (findings.hasErrors()) {
        return std::nullopt;
    }
    report(*graph, topology, findings);
    return topology;
}

}  // namespace

bool isGraphml(std::string_view document)
{
    return xml::localName(xml::rootName(document)) == "graphml";
}

ReadResult readGraphml(std::string_view document)
{
    GraphFindings findings;
    ReadResult result{.topology = readDocument(document, findings), .isImported = true};
    result.diagnostics = findings.describe(withPositions);
    return result;
}

}  // namespace cutpoint
