#pragma once

#include "core/model/failover.h"
#include "core/model/rare.h"
#include "core/model/standby.h"
#include "core/simulation/failover_times.h"
#include "core/simulation/random_times.h"

#include <optional>

namespace cutpoint {

/// What the spares of a component or group do: as the standby says, else as the mechanism has it.
[[nodiscard]] StandbyMode modeOf(const Rare<Standby>& standby, const Rare<Failover>& failover);

/// How long the switches of a component or group take, in hours.
struct SwitchRules {
    std::optional<FailoverMechanism> mechanism;  ///< Empty: `failover` is how long it takes.
    FailoverTimes times;                         ///< Of the mechanism.
    double failover = 0.0;
    double coverage = 1.0;
    double manualRecovery = 0.0;
    double failback = 0.0;

    [[nodiscard]] bool takesTime() const
    {
        return mechanism || failover > 0.0 || failback > 0.0 ||
               (coverage < 1.0 && manualRecovery > 0.0);
    }
};

/// The rules of what is stated, with the defaults of MODEL.md section 4.
[[nodiscard]] SwitchRules switchRulesOf(const Rare<Standby>& standby,
                                        const Rare<Failover>& failover);

/// A switch as it was drawn.
struct DrawnSwitch {
    bool isMissed = false;  ///< Somebody has to do it.
    double hours = 0.0;
};

/// Draws whether a failover succeeds, and in which phase of its checks it finds the failure.
[[nodiscard]] DrawnSwitch drawFailover(const SwitchRules& rules, RandomTimes& random);

/// The longest that a switch takes, in hours: on average, and of the phases the worst.
[[nodiscard]] double longestSwitch(const SwitchRules& rules);

}  // namespace cutpoint
