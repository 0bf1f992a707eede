#pragma once

#include "core/io/json/events.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// What a graph file says of a node, an edge or the graph beside ids and ends.
struct GraphAttribute {
    std::string name;
    std::string where;  ///< JSON Pointer of its value; in XML its place in words.
    json::Type type = json::Type::Null;
    bool boolean = false;                   ///< Of a boolean.
    double number = 0.0;                    ///< Of a number.
    std::string text;                       ///< Of a text.
    std::vector<GraphAttribute> members{};  ///< Of an object; their own members are left out.
};

/// An id, or the end of an edge, as text; numbers are texts then.
struct GraphId {
    std::optional<std::string> text;  ///< Empty: there is none, and that has been reported.
    std::string where;                ///< JSON Pointer of it, or of what should have it.
};

struct GraphNode {
    GraphId id;
    std::vector<GraphAttribute> attributes{};
};

struct GraphEdge {
    std::string where;
    GraphId from;
    GraphId to;
    std::optional<bool> isDirected{};  ///< Absent: as the graph.
    std::vector<GraphAttribute> attributes{};
};

/// A graph file, whatever its format.
struct GraphRecords {
    std::string format;  ///< For people, with its article: "a Cytoscape.js graph".
    std::string where;   ///< JSON Pointer of what it was recognised by.
    bool isDirected = false;
    bool isDirectednessStated = false;
    bool isNumbered = false;  ///< Ends are numbers of nodes in file order.
    std::vector<GraphNode> nodes{};
    std::vector<GraphEdge> edges{};
    std::vector<GraphAttribute> attributes{};
};

}  // namespace cutpoint
