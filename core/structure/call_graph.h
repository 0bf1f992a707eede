#pragma once

#include "core/model/topology.h"
#include "core/structure/compressed_rows.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// One direction in which one component calls another.
struct Call {
    std::uint32_t from = 0;        ///< Vertex.
    std::uint32_t to = 0;          ///< Vertex.
    std::uint32_t connection = 0;  ///< Its place in file order.
    bool isOptional = false;
    bool isTwoWay = false;  ///< There is another call, the other way, of the same connection.
};

/// Who calls whom: every connection but replication, a two-way one as two calls.
struct CallGraph {
    std::vector<Call> calls;  ///< In file order of the connections.
    CompressedRows outgoing;  ///< Of every vertex: indices into `calls`.
    CompressedRows incoming;
};

/// Cost: O(V + E).
[[nodiscard]] CallGraph callGraphOf(const Topology& topology);

}  // namespace cutpoint
