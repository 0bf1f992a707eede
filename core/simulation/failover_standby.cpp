#include "core/simulation/failover_standby.h"

#include "core/simulation/failover_times.h"

namespace cutpoint {
namespace {

std::optional<Standby> steadyStandby(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    if (!failover) {
        return standby;
    }
    Standby steady = standby ? *standby : Standby{};
    const FailoverMechanism mechanism = mechanismOf(*failover, standby);
    if (!steady.mode) {
        steady.mode = modeOf(mechanism);
    }
    if (!steady.failover) {
        steady.failover = meanFailover(mechanism, timesOf(*failover));
    }
    return steady;
}

}  // namespace

FailoverMechanism mechanismOf(const Failover& failover, const Rare<Standby>& standby)
{
    if (failover.mechanism) {
        return *failover.mechanism;
    }
    const auto stated = standby ? standby->mode : std::nullopt;
    switch (stated.value_or(StandbyMode::Active)) {
    case StandbyMode::Warm:
        return FailoverMechanism::HealthCheck;
    case StandbyMode::Cold:
        return FailoverMechanism::ColdStandby;
    case StandbyMode::Active:
        break;
    }
    return FailoverMechanism::LoadBalanced;
}

std::optional<Standby> standbyOf(const Component& component)
{
    return steadyStandby(component.standby, component.failover);
}

std::optional<Standby> standbyOf(const Group& group)
{
    return steadyStandby(group.standby, group.failover);
}

bool takesMeanFailover(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    return failover && (!standby || !standby->failover);
}

}  // namespace cutpoint
