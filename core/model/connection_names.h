#pragma once

#include "core/model/topology.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace cutpoint {

/// A connection as reports name it, with where it is.
struct NumberedConnection {
    ConnectionKey key;
    std::size_t number = 0;  ///< In file order.
};

/// All connections by the names that reports give them, see `connectionName`.
///
/// Cost: linear, where `connectionName` for each of them need not be.
[[nodiscard]] std::unordered_map<std::string, NumberedConnection>
connectionsByName(const Topology& topology);

}  // namespace cutpoint
