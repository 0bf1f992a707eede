#pragma once

#include "core/model/topology.h"

#include <vector>

namespace cutpoint {

/// Components and connections whose loss splits the graph that they are in, whoever uses it.
struct Articulation {
    std::vector<bool> components;   ///< Of every component: whether it is an articulation point.
    std::vector<bool> connections;  ///< Of every connection: whether it is a bridge.
};

/// Finds the articulation points and bridges of the calls of a topology taken as two-way; optional
/// and replication connections are left out. Says what holds a network together while nothing says
/// where users come in.
///
/// Cost: O(V + E log E).
/// Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
/// Communications of the ACM 16(6), 1973, doi:10.1145/362248.362272.
[[nodiscard]] Articulation findArticulation(const Topology& topology);

}  // namespace cutpoint
