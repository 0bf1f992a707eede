#include "core/simulation/switching.h"

#include "core/model/rates.h"

#include <algorithm>

namespace cutpoint {
namespace {

double hours(const std::optional<Seconds>& time)
{
    return time ? Hours{*time}.count() : 0.0;
}

/// The one that does with its spares what the mode says.
FailoverMechanism usualMechanism(StandbyMode mode)
{
    switch (mode) {
    case StandbyMode::Warm:
        return FailoverMechanism::HealthCheck;
    case StandbyMode::Cold:
        return FailoverMechanism::ColdStandby;
    case StandbyMode::Active:
        break;
    }
    return FailoverMechanism::LoadBalanced;
}

double hoursInPhase(const SwitchRules& rules, double phase)
{
    return Hours{switchDelay(*rules.mechanism, rules.times, phase).equivalent()}.count();
}

}  // namespace

StandbyMode modeOf(const Standby* standby, const Failover* failover)
{
    if (standby != nullptr && standby->mode) {
        return *standby->mode;
    }
    return failover != nullptr && failover->mechanism ? modeOf(*failover->mechanism)
                                                      : StandbyMode::Active;
}

SwitchRules switchRulesOf(const Standby* standby, const Failover* failover)
{
    SwitchRules rules;
    if (standby != nullptr) {
        rules.failover = hours(standby->failover);
        rules.coverage = standby->coverage.value_or(1.0);
        rules.manualRecovery = hours(standby->manualRecovery);
        rules.failback = hours(standby->failback);
    }
    const bool statesTime = standby != nullptr && standby->failover.has_value();
    if (failover != nullptr && !statesTime) {
        rules.mechanism = failover->mechanism.value_or(usualMechanism(modeOf(standby, failover)));
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
