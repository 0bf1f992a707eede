#pragma once

#include "core/model/extra.h"
#include "core/model/failover.h"
#include "core/model/rare.h"
#include "core/model/standby.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cutpoint {

/// What a file says of a group of stand-ins beyond its members.
struct Group {
    std::string id;                         ///< As components and connections name it.
    std::string name;                       ///< For people; empty: the id serves.
    std::optional<std::uint32_t> required;  ///< >= 1; absent: 1, and the group is no stated target.
    Rare<Standby> standby;
    Rare<Failover> failover;
    std::optional<double> commonCauseBeta;  ///< In [0, 1].
    ExtraFields extra;

    friend bool operator==(const Group&, const Group&) = default;
};

/// What people read on the frame: the name, or the id where there is none.
[[nodiscard]] inline const std::string& titleOf(const Group& group)
{
    return group.name.empty() ? group.id : group.name;
}

}  // namespace cutpoint
