#include "core/simulation/failover_times.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// From the failure until the monitor takes the member for down.
///
/// The next check is the first to fail; the last one needed ends with its timeout.
Seconds untilChecksFail(const FailoverTimes& times, double phase)
{
    return phase * times.checkInterval + (times.failureThreshold - 1) * times.checkInterval +
           times.checkTimeout;
}

/// From the failure until the standby is sure: silence since the last beat, then checks that give
/// no answer, each after the interval or the timeout of the one before.
Seconds untilSilenceIsVerified(const FailoverTimes& times, double phase)
{
    const Seconds sinceBeat =
        std::min((1.0 - phase) * times.heartbeatInterval, times.heartbeatTimeout);
    const Seconds betweenChecks = std::max(times.verifyInterval, times.checkTimeout);
    return times.heartbeatTimeout - sinceBeat + (times.verifyChecks - 1) * betweenChecks +
           times.checkTimeout;
}

}  // namespace

FailoverTimes timesOf(const Failover& failover)
{
    const FailoverTimes usual;
    return {.checkInterval = failover.checkInterval.value_or(usual.checkInterval),
            .checkTimeout = failover.checkTimeout.value_or(usual.checkTimeout),
            .failureThreshold = failover.failureThreshold.value_or(usual.failureThreshold),
            .recoveryChecks = failover.recoveryChecks.value_or(usual.recoveryChecks),
            .heartbeatInterval = failover.heartbeatInterval.value_or(usual.heartbeatInterval),
            .heartbeatTimeout = failover.heartbeatTimeout.value_or(usual.heartbeatTimeout),
            .verifyChecks = failover.verifyChecks.value_or(usual.verifyChecks),
            .verifyInterval = failover.verifyInterval.value_or(usual.verifyInterval),
            .promote = failover.promote.value_or(usual.promote),
            .reroute = failover.reroute.value_or(usual.reroute),
            .dnsTtl = failover.dnsTtl.value_or(usual.dnsTtl),
            .virtualIp = failover.virtualIp.value_or(usual.virtualIp),
            .promoteDatabase = failover.promoteDatabase.value_or(usual.promoteDatabase),
            .queryRetries = failover.queryRetries.value_or(usual.queryRetries),
            .retryInterval = failover.retryInterval.value_or(usual.retryInterval),
            .detect = failover.detect.value_or(usual.detect),
            .start = failover.start.value_or(usual.start),
            .restore = failover.restore.value_or(usual.restore),
            .replicationWait = failover.replicationWait.value_or(usual.replicationWait),
            .plannedPromote = failover.plannedPromote.value_or(usual.plannedPromote),
            .reconfigure = failover.reconfigure.value_or(usual.reconfigure),
            .verifyTraffic = failover.verifyTraffic.value_or(usual.verifyTraffic),
            .requestTimeout = failover.requestTimeout.value_or(usual.requestTimeout),
            .replicationLag = failover.replicationLag.value_or(usual.replicationLag)};
}

SwitchDelay switchDelay(FailoverMechanism mechanism, const FailoverTimes& times, double phase)
{
    switch (mechanism) {
    case FailoverMechanism::LoadBalanced:
        return {.outage = times.checkTimeout};
    case FailoverMechanism::HealthCheck:
        return {.outage = untilChecksFail(times, phase) + times.promote + times.reroute,
                .fading = times.dnsTtl};
    case FailoverMechanism::Heartbeat:
        return {.outage = untilSilenceIsVerified(times, phase) + times.promote + times.virtualIp +
                          times.promoteDatabase};
    case FailoverMechanism::Database:
        return {.outage = times.queryRetries * times.retryInterval + times.promoteDatabase};
    case FailoverMechanism::ColdStandby:
        return {.outage = times.detect + times.start + times.restore};
    }
    return {};
}

Seconds meanFailover(FailoverMechanism mechanism, const FailoverTimes& times)
{
    // Every delay is linear in the phase: its mean is that of the middle. If beats come more seldom
    // than the silence that is allowed, the silence is over before some failures.
    const double allowed = times.heartbeatTimeout / times.heartbeatInterval;
    const bool isCutOff = mechanism == FailoverMechanism::Heartbeat && allowed < 1.0;
    const double middle = isCutOff ? 1.0 - allowed + allowed * allowed / 2.0 : 0.5;
    return switchDelay(mechanism, times, middle).equivalent();
}

StandbyMode modeOf(FailoverMechanism mechanism)
{
    switch (mechanism) {
    case FailoverMechanism::LoadBalanced:
        return StandbyMode::Active;
    case FailoverMechanism::ColdStandby:
        return StandbyMode::Cold;
    case FailoverMechanism::HealthCheck:
    case FailoverMechanism::Heartbeat:
    case FailoverMechanism::Database:
        break;
    }
    return StandbyMode::Warm;
}

}  // namespace cutpoint
