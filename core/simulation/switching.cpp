#include "core/simulation/switching.h"

#include "core/model/rates.h"
#include "core/simulation/failover_standby.h"

#include <algorithm>

namespace cutpoint {
namespace {

double hours(const std::optional<Seconds>& time)
{
    return time ? Hours{*time}.count() : 0.0;
}

double hoursInPhase(const SwitchRules& rules, double phase)
{
    return Hours{switchDelay(*rules.mechanism, rules.times, phase).equivalent()}.count();
}

}  // namespace

StandbyMode modeOf(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    if (standby && standby->mode) {
        return *standby->mode;
    }
    return failover ? modeOf(mechanismOf(*failover, standby)) : StandbyMode::Active;
}

SwitchRules switchRulesOf(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    SwitchRules rules;
    if (standby) {
        rules.failover = hours(standby->failover);
        rules.coverage = standby->coverage.value_or(1.0);
        rules.manualRecovery = hours(standby->manualRecovery);
        rules.failback = hours(standby->failback);
    }
    if (takesMeanFailover(standby, failover)) {
        rules.mechanism = mechanismOf(*failover, standby);
        rules.times = timesOf(*failover);
    }
    return rules;
}

DrawnSwitch drawFailover(const SwitchRules& rules, RandomTimes& random)
{
    if (rules.coverage < 1.0 && random.share() >= rules.coverage) {
        return {.isMissed = true, .hours = rules.manualRecovery};
    }
    return {.hours = rules.mechanism ? hoursInPhase(rules, random.share()) : rules.failover};
}

double longestSwitch(const SwitchRules& rules)
{
    const double failover = rules.mechanism
                                ? std::max(hoursInPhase(rules, 0.0), hoursInPhase(rules, 1.0))
                                : rules.failover;
    return std::max({failover, rules.coverage < 1.0 ? rules.manualRecovery : 0.0, rules.failback});
}

}  // namespace cutpoint
