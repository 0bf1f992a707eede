#include "core/io/graphml/elements.h"

#include "core/io/graph/members.h"
#include "core/io/graphml/keys.h"
#include "core/io/json/place.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace cutpoint::graphml {
namespace {

constexpr std::uint32_t none = xml::Element::none;

const GraphAttribute* find(const std::vector<GraphAttribute>& attributes,
                           std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(attributes, name, &GraphAttribute::name);
        if (found != attributes.end() && found->type != json::Type::Null) {
            return &*found;
        }
    }
    return nullptr;
}

void addText(std::vector<GraphAttribute>& attributes, std::string_view name, std::string where,
             std::string_view text)
{
    attributes.push_back({.name = std::string{name},
                          .where = std::move(where),
                          .type = json::Type::Text,
                          .text = std::string{text}});
}

/// Whether a node says that it stands for an edge of several ends.
bool isSharedMedium(const std::vector<GraphAttribute>& attributes)
{
    const GraphAttribute* const found = find(attributes, {"hyperedge"});
    if (found == nullptr) {
        return false;
    }
    return found->boolean || (found->type == json::Type::Number && found->number != 0.0);
}

class ElementReader {
public:
    ElementReader(const xml::Tree& tree, std::string_view document, GraphFindings& findings)
        : m_tree{tree}
        , m_findings{findings}
        , m_keys{tree, 0}
    {
        std::vector<std::size_t> offsets;
        offsets.reserve(tree.elements().size());
        for (const xml::Element& element : tree.elements()) {
            offsets.push_back(element.offset);
        }
        m_positions = json::positionsOf(document, offsets);
    }

    Graph read(std::uint32_t graph) &&
    {
        m_graph.records.format = "GraphML";
        m_graph.records.where = placeOf(graph);
        setDirected(m_graph.records, directednessOf(graph), false);
        readGraphAttributes(graph);
        for (std::uint32_t at = graph + 1; at < m_tree[graph].end;) {
            at = readElement(at) ? at + 1 : m_tree[at].end;
        }
        leaveOutFolders();
        return std::move(m_graph);
    }

private:
    [[nodiscard]] std::string placeOf(std::uint32_t element) const
    {
        return "line " + std::to_string(m_positions[element].line) + ", column " +
               std::to_string(m_positions[element].column);
    }

    [[nodiscard]] std::optional<bool> directednessOf(std::uint32_t graph) const
    {
        const auto stated = m_tree.attribute(graph, "edgedefault");
        if (stated == "directed") {
            return true;
        }
        return stated == "undirected" ? std::optional{false} : std::nullopt;
    }

    void readGraphAttributes(std::uint32_t graph)
    {
        auto& attributes = m_graph.records.attributes;
        for (const std::uint32_t child : m_tree.children(graph)) {
            if (xml::localName(m_tree[child].name) == "data") {
                attributes.push_back(m_keys.attribute(child, placeOf(child)));
            }
        }
        std::erase_if(attributes, [](const GraphAttribute& attribute) {
            return attribute.type == json::Type::Null;
        });
        m_keys.appendDefaults(attributes, "graph");
    }

    /// @return  whether what is within the element is to be read.
    bool readElement(std::uint32_t element)
    {
        const std::string_view name = xml::localName(m_tree[element].name);
        if (name == "node") {
            readNode(element);
            return true;
        }
        if (name == "edge") {
            readEdge(element);
        } else if (name == "hyperedge") {
            readHyperedge(element);
        }
        return name == "graph";
    }

    /// Its data elements, and what they say of its drawing.
    std::vector<GraphAttribute> attributesOf(std::uint32_t element, std::string_view kind,
                                             Drawing& drawing)
    {
        std::vector<GraphAttribute> attributes;
        for (const std::uint32_t child : m_tree.children(element)) {
            if (xml::localName(m_tree[child].name) != "data") {
                continue;
            }
            if (m_tree[child].end > child + 1) {
                drawing.complete(readDrawing(m_tree, child));
            } else if (auto attribute = m_keys.attribute(child, placeOf(child));
                       attribute.type != json::Type::Null) {
                attributes.push_back(std::move(attribute));
            }
        }
        m_keys.appendDefaults(attributes, kind);
        if (!drawing.label.empty() && find(attributes, {"label", "name"}) == nullptr) {
            addText(attributes, "label", placeOf(element), drawing.label);
        }
        return attributes;
    }

    void readNode(std::uint32_t element)
    {
        Drawing drawing;
        GraphNode node{.id = idOf(element, "id", "a node"),
                       .attributes = attributesOf(element, "node", drawing)};
        if (isSharedMedium(node.attributes) && find(node.attributes, {"kind"}) == nullptr) {
            addText(node.attributes, "kind", placeOf(element), "network");
            ++m_graph.sharedMedia;
        }
        std::erase_if(node.attributes, [](const GraphAttribute& attribute) {
            // "None" is how programs in Python write that there is no label.
            return attribute.name == "hyperedge" ||
                   (attribute.name == "label" && attribute.text == "None");
        });
        noteFolder(element, node);
        m_graph.places.push_back(drawing.corner);
        m_graph.records.nodes.push_back(std::move(node));
        m_numberOf.emplace(element, m_graph.records.nodes.size() - 1);
    }

    /// A node in a graph within another node is in the layer that bears the outer one's name.
    void noteFolder(std::uint32_t element, GraphNode& node)
    {
        const std::uint32_t graph = m_tree[element].parent;
        const std::uint32_t outer = m_tree[graph].parent;
        const auto folder = outer == none ? m_numberOf.end() : m_numberOf.find(outer);
        if (folder == m_numberOf.end()) {
            return;
        }
        m_folders.insert(folder->second);
        const GraphNode& around = m_graph.records.nodes[folder->second];
        if (find(node.attributes, {"layer"}) != nullptr) {
            return;
        }
        const GraphAttribute* const label = find(around.attributes, {"label", "name"});
        const bool isNamed = label != nullptr && label->type == json::Type::Text;
        addText(node.attributes, "layer", placeOf(element),
                isNamed ? label->text : around.id.text.value_or(""));
    }

    GraphId idOf(std::uint32_t element, std::string_view name, std::string_view title)
    {
        GraphId id{.where = placeOf(element)};
        const auto text = m_tree.attribute(element, name);
        if (text && !text->empty()) {
            id.text = std::string{*text};
        } else {
            m_findings.add(Severity::Error, "missing-id", id.where,
                           std::string{title} + " needs the attribute " + std::string{name} +
                               ", which is missing or empty");
        }
        return id;
    }

    void readEdge(std::uint32_t element)
    {
        Drawing drawing;
        GraphEdge edge{.where = placeOf(element),
                       .from = idOf(element, "source", "an edge"),
                       .to = idOf(element, "target", "an edge"),
                       .isDirected = edgeDirectedness(element),
                       .attributes = attributesOf(element, "edge", drawing)};
        const auto id = m_tree.attribute(element, "id");
        if (id && !id->empty() && find(edge.attributes, {"id"}) == nullptr) {
            addText(edge.attributes, "id", edge.where, *id);
        }
        if (find(edge.attributes, {"label", "name"}) == nullptr) {
            nameByLinkLabel(edge.attributes);
        }
        followHeads(edge, drawing.heads);
        m_graph.records.edges.push_back(std::move(edge));
    }

    static void nameByLinkLabel(std::vector<GraphAttribute>& attributes)
    {
        const auto found = std::ranges::find(attributes, "LinkLabel", &GraphAttribute::name);
        if (found != attributes.end()) {
            found->name = "label";
        }
    }

    /// As the edge says, else the graph it stands in.
    [[nodiscard]] std::optional<bool> edgeDirectedness(std::uint32_t element) const
    {
        const auto stated = m_tree.attribute(element, "directed");
        if (stated == "true" || stated == "false") {
            return stated == "true";
        }
        return directednessOf(m_tree[element].parent);
    }

    /// yEd calls every graph directed and draws arrowheads where they are meant.
    void followHeads(GraphEdge& edge, const std::optional<ArrowHeads>& heads)
    {
        const bool isDirected = edge.isDirected.value_or(m_graph.records.isDirected);
        if (!heads || !isDirected) {
            return;
        }
        if (heads->isAtSource && !heads->isAtTarget) {
            std::swap(edge.from, edge.to);
        } else if (heads->isAtSource == heads->isAtTarget) {
            edge.isDirected = false;
            ++m_graph.drawnTwoWay;
        }
    }

    /// An edge of several ends is a medium that they share: a node of its own.
    void readHyperedge(std::uint32_t element)
    {
        Drawing drawing;
        const std::string where = placeOf(element);
        GraphNode medium{.id = {.where = where},
                         .attributes = attributesOf(element, "hyperedge", drawing)};
        medium.id.text =
            std::string{m_tree.attribute(element, "id")
                            .value_or("hyperedge " + std::to_string(++m_graph.sharedMedia))};
        addText(medium.attributes, "kind", where, "network");
        for (const std::uint32_t child : m_tree.children(element)) {
            if (xml::localName(m_tree[child].name) == "endpoint") {
                m_graph.records.edges.push_back({.where = placeOf(child),
                                                 .from = medium.id,
                                                 .to = idOf(child, "node", "an endpoint"),
                                                 .isDirected = false});
            }
        }
        m_graph.places.emplace_back();
        m_graph.records.nodes.push_back(std::move(medium));
    }

    /// Nodes that hold others and have no edge of their own are frames in the drawing.
    void leaveOutFolders()
    {
        if (m_folders.empty()) {
            return;
        }
        std::unordered_set<std::string_view> ends;
        for (const GraphEdge& edge : m_graph.records.edges) {
            ends.insert(edge.from.text ? std::string_view{*edge.from.text} : std::string_view{});
            ends.insert(edge.to.text ? std::string_view{*edge.to.text} : std::string_view{});
        }
        std::vector<GraphNode> nodes;
        std::vector<std::optional<Point>> places;
        for (std::size_t number = 0; number < m_graph.records.nodes.size(); ++number) {
            GraphNode& node = m_graph.records.nodes[number];
            if (m_folders.contains(number) && node.id.text && !ends.contains(*node.id.text)) {
                ++m_graph.folders;
                continue;
            }
            nodes.push_back(std::move(node));
            places.push_back(m_graph.places[number]);
        }
        m_graph.records.nodes = std::move(nodes);
        m_graph.places = std::move(places);
    }

    const xml::Tree& m_tree;
    GraphFindings& m_findings;
    Keys m_keys;
    std::vector<TextPosition> m_positions;  ///< Of every element.
    Graph m_graph;
    std::unordered_map<std::uint32_t, std::size_t> m_numberOf;  ///< Of nodes, by element.
    std::unordered_set<std::size_t> m_folders;                  ///< Numbers of nodes.
};

}  // namespace

std::optional<Graph> readElements(const xml::Tree& tree, std::string_view document,
                                  GraphFindings& findings)
{
    std::optional<std::uint32_t> first;
    std::size_t count = 0;
    for (const std::uint32_t child : tree.children(0)) {
        if (xml::localName(tree[child].name) == "graph") {
            first = first ? first : child;
            ++count;
        }
    }
    if (!first) {
        return std::nullopt;
    }
    Graph graph = ElementReader{tree, document, findings}.read(*first);
    if (count > 1) {
        findings.add(Severity::Warning, "more-graphs", graph.records.where,
                     "the file holds " + std::to_string(count) + " graphs; only the first is read");
    }
    return graph;
}

}  // namespace cutpoint::graphml
