#pragma once

#include "core/layout/adjacency.h"
#include "core/model/topology.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cutpoint::layout {

/// What the placement has to know of a topology, in numbers. Every vector but the arcs and `layers`
/// has one element for each component, in file order.
struct LayoutGraph {
    Arcs connections;  ///< Of every kind, in file order.
    Arcs calls;        ///< Without replication; two-way links once each way.
    Arcs ties;         ///< Replication.

    std::vector<Index> layerOf;       ///< Place in `layers`, or `none`.
    std::vector<std::string> layers;  ///< Those that the file lists, then by first appearance.
    std::size_t listedLayers = 0;

    std::vector<Index> zoneOf;  ///< Frame it belongs to, by first appearance, or `none`.
    Index zoneCount = 0;
    std::vector<Index> groupOf;  ///< Stated group, by first appearance, or `none`.
    Index groupCount = 0;

    std::vector<bool> isClient;
    std::vector<bool> isEntry;
    std::vector<bool> isLinked;  ///< By a two-way connection.
    std::vector<Index> columns;  ///< Of the grid that the card takes, 1 or 2.

    [[nodiscard]] std::size_t size() const { return layerOf.size(); }
};

[[nodiscard]] LayoutGraph layoutGraphOf(const Topology& topology);

/// How wide the card of that component is: as it states, within limits and on the grid.
[[nodiscard]] double cardWidthOf(const Component& component);

}  // namespace cutpoint::layout
