#include "core/report/runbook/takeover_times.h"

#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

TakeoverTime always(std::string what, std::string who, Seconds time)
{
    return {
        .what = std::move(what), .who = std::move(who), .least = time, .mean = time, .most = time};
}

TakeoverTime within(std::string what, std::string who, Seconds least, Seconds most)
{
    return {.what = std::move(what),
            .who = std::move(who),
            .least = least,
            .mean = (least + most) / 2,
            .most = most};
}

std::vector<TakeoverTime> ofHealthChecks(const FailoverTimes& times)
{
    std::vector<TakeoverTime> list{
        within("until the next check", "monitor", Seconds{0}, times.checkInterval)};
    if (times.failureThreshold > 1) {
        list.push_back(always("until " + std::to_string(times.failureThreshold) +
                                  " checks in a row have failed",
                              "monitor", (times.failureThreshold - 1) * times.checkInterval));
    }
    list.push_back(always("timeout of the last check", "monitor", times.checkTimeout));
    list.push_back(always("promote the standby", "monitor", times.promote));
    list.push_back(always("reroute", "monitor", times.reroute));
    list.push_back(within("clients follow the address (DNS)", "clients", Seconds{0}, times.dnsTtl));
    return list;
}

std::vector<TakeoverTime> ofHeartbeats(const FailoverTimes& times)
{
    const Seconds betweenChecks = std::max(times.verifyInterval, times.checkTimeout);
    return {within("silence until " + inSeconds(times.heartbeatTimeout) + " after the last beat",
                   "standby", times.heartbeatTimeout - times.heartbeatInterval,
                   times.heartbeatTimeout),
            always(std::to_string(times.verifyChecks) + " checks of the silent one", "standby",
                   (times.verifyChecks - 1) * betweenChecks + times.checkTimeout),
            always("promote itself", "standby", times.promote),
            always("take the virtual address", "standby", times.virtualIp),
            always("promote the database", "standby", times.promoteDatabase)};
}

}  // namespace

std::vector<TakeoverTime> takeoverTimesOf(const FailoverSet& set)
{
    if (set.plainDelay) {
        return {always("switch over", "not stated", *set.plainDelay)};
    }
    const FailoverTimes& times = set.times;
    switch (set.mechanism) {
    case FailoverMechanism::LoadBalanced:
        return {always("a check or request waits in vain, then goes to another", "load balancer",
                       times.checkTimeout)};
    case FailoverMechanism::HealthCheck:
        return ofHealthChecks(times);
    case FailoverMechanism::Heartbeat:
        return ofHeartbeats(times);
    case FailoverMechanism::Database:
        return {always("query fails, " + std::to_string(times.queryRetries) + " retries " +
                           inSeconds(times.retryInterval) + " apart",
                       "clients", times.queryRetries * times.retryInterval),
                always("promote the replica and verify", "clients", times.promoteDatabase)};
    case FailoverMechanism::ColdStandby:
        return {always("notice", "operator", times.detect),
                always("start the standby", "operator", times.start),
                always("restore the last backup", "operator", times.restore)};
    }
    return {};
}

TakeoverTime totalOf(const std::vector<TakeoverTime>& times)
{
    TakeoverTime total{.what = "sum"};
    for (const TakeoverTime& time : times) {
        total.least += time.least;
        total.mean += time.mean;
        total.most += time.most;
    }
    return total;
}

}  // namespace cutpoint
