#pragma once

#include "core/model/topology.h"

#include <cstddef>

namespace cutpoint::tests {

/// How large a random network may be.
struct RandomNetworkOptions {
    unsigned vertices = 9;  ///< At most, >= 2.
    unsigned units = 13;    ///< Components and links that can fail, at most.
};

/// Components and two-way links, connected: single links, parallel ones, some that never fail;
/// one or several entries; targets by themselves or k of a group; the same for the same seed.
[[nodiscard]] Topology randomNetwork(unsigned seed, const RandomNetworkOptions& options = {});

/// Rows times columns, from one corner to the opposite one; all nodes and all links fail alike.
[[nodiscard]] Topology gridNetwork(std::size_t rows, std::size_t columns, double nodesDown,
                                   double linksDown);

}  // namespace cutpoint::tests
