#pragma once

#include "core/model/extra.h"
#include "core/model/standby.h"

#include <cstdint>
#include <optional>

namespace cutpoint {

/// By what protocol the members of a component or group take over from one another.
///
/// Source: MODEL.md section 6.
enum class FailoverMechanism : std::uint8_t {
    LoadBalanced,  ///< All serve; the one that gives no answer is left out.
    HealthCheck,   ///< A monitor checks the primary, promotes the backup and moves the clients.
    Heartbeat,     ///< The standby listens for the beats of the active one.
    Database,      ///< The clients try the replicas themselves when their queries fail.
    ColdStandby,   ///< A spare that is off is started and restored from the last backup.
};

/// How a load balancer chooses the member that a request goes to.
enum class Routing : std::uint8_t {
    RoundRobin,
    Hash,  ///< The same users always to the same member.
};

/// When a write counts as done.
enum class Replication : std::uint8_t {
    Sync,   ///< When the members that follow have it too.
    Async,  ///< At once; they follow behind.
};

/// How a component with several instances or a group takes over, for drills and long runs. Fields
/// that are absent take the defaults that MODEL.md section 6 gives the mechanism: `timesOf`.
struct Failover {
    std::optional<FailoverMechanism> mechanism;  ///< Absent: as the standby says.

    std::optional<Seconds> checkInterval;           ///< > 0.
    std::optional<Seconds> checkTimeout;            ///< > 0.
    std::optional<std::uint32_t> failureThreshold;  ///< >= 1: failed checks until it is down.
    std::optional<std::uint32_t> recoveryChecks;    ///< >= 1: good checks until the failback.

    std::optional<Seconds> heartbeatInterval;   ///< > 0.
    std::optional<Seconds> heartbeatTimeout;    ///< > 0: silence that raises suspicion.
    std::optional<std::uint32_t> verifyChecks;  ///< >= 1: checks of the silent one.
    std::optional<Seconds> verifyInterval;      ///< >= 0.
    std::optional<Seconds> promote;             ///< >= 0.
    std::optional<Seconds> reroute;             ///< >= 0.
    std::optional<Seconds> dnsTtl;              ///< >= 0: clients follow evenly within it.
    std::optional<Seconds> virtualIp;           ///< >= 0: to take it over.
    std::optional<Seconds> promoteDatabase;     ///< >= 0: wait until the promotion is verified.
    std::optional<std::uint32_t> queryRetries;  ///< >= 1.
    std::optional<Seconds> retryInterval;       ///< >= 0.
    std::optional<Seconds> detect;              ///< >= 0: until somebody starts the cold standby.
    std::optional<Seconds> start;               ///< >= 0: to boot it.
    std::optional<Seconds> restore;             ///< >= 0: from the backup.
    std::optional<Seconds> replicationWait;     ///< >= 0: of a planned failover.
    std::optional<Seconds> plannedPromote;      ///< >= 0: of a planned failover.
    std::optional<Seconds> reconfigure;         ///< >= 0: of the clients, in a planned failover.
    std::optional<Seconds> verifyTraffic;       ///< >= 0: of a planned failover.

    std::optional<Routing> routing;                 ///< Absent: round robin.
    std::optional<Seconds> requestTimeout;          ///< > 0: how long users wait for an answer.
    std::optional<Replication> replication;         ///< Absent: the members hold no data.
    std::optional<Seconds> replicationLag;          ///< >= 0, of `Async`.
    std::optional<double> backupIntervalHours;      ///< > 0.
    std::optional<bool> witness;                    ///< A third party that says who may be active.
    std::optional<bool> fencing;                    ///< The other one is cut off before a takeover.
    std::optional<Seconds> recoveryTimeObjective;   ///< > 0: RTO.
    std::optional<Seconds> recoveryPointObjective;  ///< >= 0: RPO, in time of writes.
    ExtraFields extra;

    friend bool operator==(const Failover&, const Failover&) = default;
};

}  // namespace cutpoint
