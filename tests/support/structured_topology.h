#pragma once

#include "core/model/topology.h"

#include <cstddef>

namespace cutpoint::tests {

/// A client "users" that calls the first of a line of components "c0" … each calling the next.
[[nodiscard]] Topology pathTopology(std::size_t components);

/// The same line read as dependencies: every component is a SPOF.
[[nodiscard]] Topology dependencyChain(std::size_t components);

/// Rows times columns of components "r0c0" …, each connected to the next in its row and column:
/// from the entry, top left, to the only target, bottom right.
[[nodiscard]] Topology gridTopology(std::size_t rows, std::size_t columns, bool isTwoWay);

/// Layers of `width` services each, every service calling two of the layer below; a client calls
/// all of the first layer, and the last layer calls one database.
[[nodiscard]] Topology layeredServices(std::size_t layers, std::size_t width);

/// Two-way rings of `size` components each, whose first components form a ring themselves: an entry
/// in the first ring, one target in the ring farthest from it.
[[nodiscard]] Topology ringOfRings(std::size_t rings, std::size_t size);

/// A client that calls `count` services that stand in for one another, `required` of which it
/// needs; all of them call one database.
[[nodiscard]] Topology countedStandIns(std::size_t count, std::size_t required);

/// Three one-way rings of a third of the components each, every place of a ring calling the same
/// place of the next ring too: from the first place of the first ring to the middle of the last.
[[nodiscard]] Topology oneWayRings(std::size_t components);

/// A two-way fat tree: pods of edge and aggregation switches, a core above them, hosts below; of
/// about so many components. From a host to one in another pod.
[[nodiscard]] Topology fatTree(std::size_t components);

/// What `shuffledGraph` is made of.
struct ShuffledGraph {
    std::size_t components = 1000;
    std::size_t connections = 2000;  ///< >= components - 1.
    bool isTwoWay = false;           ///< Else all arrows lead away from the entry.
    Semantics semantics = Semantics::Flow;
    unsigned seed = 1;
};

/// A large graph whose components and connections are in random file order: everything is reachable
/// from one entry, and connections join neighbours along a line, so that there are some thousand
/// SPOFs in a million. In flow, the far end of the line is the only target.
[[nodiscard]] Topology shuffledGraph(const ShuffledGraph& options);

}  // namespace cutpoint::tests
