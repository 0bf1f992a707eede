#pragma once

#include "core/model/failover.h"

#include <cstdint>

namespace cutpoint {

/// What a failover states, with the defaults of MODEL.md section 6 for what it does not.
struct FailoverTimes {
    Seconds checkInterval{5};
    Seconds checkTimeout{2};
    std::uint32_t failureThreshold = 2;
    std::uint32_t recoveryChecks = 6;
    Seconds heartbeatInterval{3};
    Seconds heartbeatTimeout{10};
    std::uint32_t verifyChecks = 3;
    Seconds verifyInterval{1};
    Seconds promote{5};
    Seconds reroute{1};
    Seconds dnsTtl{30};
    Seconds virtualIp{1};
    Seconds promoteDatabase{2};
    std::uint32_t queryRetries = 3;
    Seconds retryInterval{1};
    Seconds detect{30};
    Seconds start{120};
    Seconds restore{300};
    Seconds replicationWait{5};
    Seconds plannedPromote{2};
    Seconds reconfigure{0};
    Seconds verifyTraffic{5};
    Seconds requestTimeout{5};
    Seconds replicationLag{0};

    friend bool operator==(const FailoverTimes&, const FailoverTimes&) = default;
};

/// What the failover states, and the default of everything else.
[[nodiscard]] FailoverTimes timesOf(const Failover& failover);

/// How long a failover keeps users waiting.
struct SwitchDelay {
    Seconds outage{0};  ///< From the failure until the first clients are served.
    Seconds fading{0};  ///< From then until the last ones are: evenly, one after the other.

    /// The outage of all users that comes to the same.
    [[nodiscard]] Seconds equivalent() const { return outage + fading / 2; }
};

/// How long the mechanism takes if the failed member gives no answer and the spare is well.
///
/// `LoadBalanced`: of the requests that reach the failed member alone.
///
/// @param phase  in [0, 1): how much of a round is left until the next check or beat when it
///               fails.
///
/// Source: MODEL.md section 6; what a drill plays step by step.
[[nodiscard]] SwitchDelay switchDelay(FailoverMechanism mechanism, const FailoverTimes& times,
                                      double phase);

/// The mean of the equivalent outage over all phases.
[[nodiscard]] Seconds meanFailover(FailoverMechanism mechanism, const FailoverTimes& times);

/// What the spares of a mechanism do while they are not needed.
[[nodiscard]] StandbyMode modeOf(FailoverMechanism mechanism);

}  // namespace cutpoint
