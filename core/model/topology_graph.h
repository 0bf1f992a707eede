#pragma once

#include "core/model/component.h"
#include "core/model/connection.h"

#include <boost/graph/adjacency_list.hpp>

namespace cutpoint {

/// A connection as the graph stores it.
struct KeyedConnection {
    ConnectionKey key;
    Connection connection;
};

/// The graph in which a topology keeps its components and connections. Only those include this who
/// run Boost's algorithms: the headers are by far the heaviest of the project, so topology.h names
/// the type alone.
struct TopologyGraph {
    /// Vertex descriptors are 0 .. number of components - 1 in file order; edges come in file
    /// order.
    using AdjacencyList = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                                Component, KeyedConnection>;

    AdjacencyList list;
};

}  // namespace cutpoint
