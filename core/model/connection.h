#pragma once

#include "core/model/acceptance.h"
#include "core/model/extra.h"
#include "core/model/rare.h"
#include "core/model/rates.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace cutpoint {

/// A number by which a program refers to one connection of a topology as long as it lives there,
/// removed and put back included. Files do not hold it: see `connectionNames` for what they show.
struct ConnectionKey {
    std::uint32_t value = 0;

    friend auto operator<=>(ConnectionKey, ConnectionKey) = default;
};

enum class ConnectionKind : std::uint8_t {
    Flow,         ///< A call, or a link in the network.
    Replication,  ///< Both ends hold the same data; no path.
};

/// What an arrow says of itself; its ends are in the graph of the topology.
struct Connection {
    std::string id;     ///< Empty: none stated.
    std::string label;  ///< Empty: none.
    ConnectionKind kind = ConnectionKind::Flow;
    bool isTwoWay = false;    ///< A link, usable in both directions.
    bool isOptional = false;  ///< The caller does without.
    std::string group;  ///< Stand-ins among the caller's calls; empty: the called one's group.
    Rates rates;        ///< Nothing stated: never fails.
    Rare<Acceptance> accepted;
    ExtraFields extra;

    friend bool operator==(const Connection&, const Connection&) = default;
};

}  // namespace cutpoint
