#pragma once

#include "core/model/component.h"
#include "core/model/failover.h"
#include "core/model/group.h"
#include "core/model/rare.h"
#include "core/model/standby.h"

#include <optional>

namespace cutpoint {

/// The mechanism that the failover states; else by the mode of the standby: active (and if none is
/// stated) load-balanced, warm health-check, cold cold-standby.
[[nodiscard]] FailoverMechanism mechanismOf(const Failover& failover, const Rare<Standby>& standby);

/// What counts in the steady state: the standby as stated; with a failover, the mode and the mean
/// of its mechanism for the mode and the `failover_seconds` that are not stated.
///
/// @return  empty if neither is stated.
[[nodiscard]] std::optional<Standby> standbyOf(const Component& component);
[[nodiscard]] std::optional<Standby> standbyOf(const Group& group);

/// Whether `standbyOf` takes the mean of the mechanism for how long a failover takes.
[[nodiscard]] bool takesMeanFailover(const Rare<Standby>& standby, const Rare<Failover>& failover);

}  // namespace cutpoint
