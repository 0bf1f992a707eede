#pragma once

#include "core/model/topology.h"
#include "tests/layout/random.h"

#include <algorithm>
#include <initializer_list>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint::tests {

/// What decides where a component is drawn.
struct Box {
    std::string id;
    std::string layer = {};
    std::string zone = {};
    std::string group = {};
    Kind kind = Kind::Service;
    std::optional<Position> position = {};
};

inline void add(Topology& topology, const Box& box)
{
    Component component;
    component.id = {box.id};
    component.layer = box.layer;
    component.group = box.group;
    component.kind = box.kind;
    component.position = box.position;
    if (!box.zone.empty()) {
        component.domains.push_back({.dimension = "zone", .names = {box.zone}});
    }
    if (!topology.add(std::move(component))) {
        throw std::logic_error{"not added: " + box.id};
    }
}

/// "a>b" a call, "a=b" a two-way link, "a~b" replication; ids of one character each.
inline Topology topologyOf(const std::vector<Box>& boxes,
                           std::initializer_list<const char*> connections)
{
    Topology topology;
    for (const Box& box : boxes) {
        add(topology, box);
    }
    for (const std::string text : connections) {
        Connection connection;
        connection.isTwoWay = text.at(1) == '=';
        connection.kind = text.at(1) == '~' ? ConnectionKind::Replication : ConnectionKind::Flow;
        if (topology.connect(text.substr(0, 1), text.substr(2), connection) !=
            ConnectOutcome::Connected) {
            throw std::logic_error{"not connected: " + text};
        }
    }
    return topology;
}

/// A position without more ado.
inline Position at(double x, double y, std::optional<double> width = {})
{
    return {.x = x, .y = y, .width = width, .extra = {}};
}

/// The web shop of LOOK.md section 7, as far as a picture needs it.
inline Topology webShop()
{
    return topologyOf({{.id = "U", .kind = Kind::Client},
                       {.id = "D", .layer = "Edge"},
                       {.id = "C", .layer = "Edge"},
                       {.id = "L", .layer = "Edge"},
                       {.id = "W", .layer = "Web"},
                       {.id = "S", .layer = "Web"},
                       {.id = "M", .layer = "App"},
                       {.id = "a", .layer = "App", .zone = "a"},
                       {.id = "b", .layer = "App", .zone = "b"},
                       {.id = "p", .layer = "Data", .zone = "a"},
                       {.id = "r", .layer = "Data", .zone = "b"},
                       {.id = "O", .layer = "Data"},
                       {.id = "m", .layer = "External"},
                       {.id = "x", .layer = "External", .group = "payments"},
                       {.id = "y", .layer = "External", .group = "payments"}},
                      {"U>D", "U>C", "C>L", "L>W", "W>S", "W>a", "W>b", "a>M", "M>m", "a>p",
                       "a>r", "a>O", "a>x", "a>y", "b>p", "b>r", "b>O", "b>x", "b>y", "p~r"});
}

/// Up to so many components with everything that shapes a picture: layers, zones, groups, clients,
/// entries, circles, two-way and parallel connections, replication; each of it sometimes.
inline Topology randomTopology(std::mt19937& random, int mostComponents)
{
    const auto below = [&](int end) {
        return static_cast<int>(randomBelow(random, static_cast<unsigned>(end)));
    };
    const int size = below(mostComponents + 1);
    const int layers = below(2) * (1 + below(5));
    const int zones = below(2) * (1 + below(4));
    const int groups = below(2) * (1 + below(6));
    const bool isNetwork = below(5) == 0;
    const bool hasCircles = below(3) == 0;
    Topology topology;
    for (int number = 0; number < size; ++number) {
        Box box{.id = std::to_string(number)};
        if (layers > 0 && below(8) > 0) {
            box.layer = "layer " + std::to_string(below(layers));
        }
        if (zones > 0 && below(3) > 0) {
            box.zone = std::to_string(below(zones));
        }
        if (groups > 0 && below(4) == 0) {
            box.group = "group " + std::to_string(below(groups));
        }
        box.kind = below(12) == 0 ? Kind::Client : Kind::Service;
        add(topology, box);
    }
    for (int count = size == 0 ? 0 : below(3 * size); count > 0; --count) {
        int from = below(size);
        int to = std::min(size - 1, from + below(10));
        if (hasCircles || below(10) == 0) {
            std::swap(from, to);
        }
        Connection connection;
        connection.isTwoWay = isNetwork || below(20) == 0;
        connection.kind = below(12) == 0 ? ConnectionKind::Replication : ConnectionKind::Flow;
        if (from != to) {
            topology.connect(static_cast<std::size_t>(from), static_cast<std::size_t>(to),
                             connection);
        }
    }
    if (layers > 0 && below(2) == 0) {
        TopologyProperties properties;
        properties.layers = {"layer 2", "empty", "layer 0"};
        topology.replaceProperties(std::move(properties));
    }
    return topology;
}

}  // namespace cutpoint::tests
