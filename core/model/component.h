#pragma once

#include "core/model/acceptance.h"
#include "core/model/extra.h"
#include "core/model/failover.h"
#include "core/model/kind.h"
#include "core/model/rare.h"
#include "core/model/rates.h"
#include "core/model/standby.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// The name by which files, connections and reports refer to a component. Never empty in a
/// topology.
struct ComponentId {
    std::string value;

    friend auto operator<=>(const ComponentId&, const ComponentId&) = default;
};

/// The domains of one dimension in which a component lives: instance i in the (i mod m)-th of m.
struct Placement {
    std::string dimension;           ///< Such as "zone".
    std::vector<std::string> names;  ///< One at least.

    friend bool operator==(const Placement&, const Placement&) = default;
};

/// Where a card stands on the canvas: its top left corner, in pixels at 100 %.
struct Position {
    double x = 0.0;
    double y = 0.0;
    std::optional<double> width;  ///< Of the card; absent: the default.
    ExtraFields extra;

    friend bool operator==(const Position&, const Position&) = default;
};

/// A box: identical instances of which some must be up.
struct Component {
    ComponentId id;
    std::string name;  ///< For people; empty: the id serves.
    Kind kind = Kind::Other;
    std::string unknownKind;       ///< The kind as the file has it, if the format does not know it.
    std::string layer;             ///< Tier; empty: none.
    bool entry = false;            ///< Users come in here.
    std::optional<bool> critical;  ///< Absent: as its kind and place in the graph say.
    std::uint32_t instances = 1;   ///< n, 1 to 1 000 000.
    std::uint32_t required = 1;    ///< k, 1 to n.
    std::string group;             ///< Of its stand-ins; empty: none stated.
    Rates rates;                   ///< Of one instance.
    Rare<Standby> standby;
    Rare<Failover> failover;
    std::optional<double> commonCauseBeta;  ///< In [0, 1].
    std::vector<Placement> domains;         ///< In file order; each dimension once.
    std::optional<double> costPerMonth;     ///< Of one instance, in the topology's currency.
    Rare<Acceptance> accepted;
    std::string notes;
    std::optional<Position> position;
    ExtraFields extra;

    friend bool operator==(const Component&, const Component&) = default;
};

/// What people read on the card: the name, or the id where there is none.
[[nodiscard]] inline const std::string& titleOf(const Component& component)
{
    return component.name.empty() ? component.id.value : component.name;
}

/// Whether it is stated or implied by its kind that users can do without the component.
[[nodiscard]] inline bool isUncritical(const Component& component)
{
    return !component.critical.value_or(component.kind != Kind::Monitoring);
}

}  // namespace cutpoint
