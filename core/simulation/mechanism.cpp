#include "core/simulation/mechanism.h"

#include "core/simulation/cold_standby.h"
#include "core/simulation/database_failover.h"
#include "core/simulation/health_check.h"
#include "core/simulation/heartbeat.h"
#include "core/simulation/load_balanced.h"
#include "core/simulation/plain_switch.h"

namespace cutpoint {

std::unique_ptr<Mechanism> mechanismOf(SetStage& stage)
{
    if (stage.set().plainDelay) {
        return std::make_unique<PlainSwitch>(stage);
    }
    switch (stage.set().mechanism) {
    case FailoverMechanism::LoadBalanced:
        break;
    case FailoverMechanism::HealthCheck:
        return std::make_unique<HealthCheckFailover>(stage);
    case FailoverMechanism::Heartbeat:
        return std::make_unique<HeartbeatFailover>(stage);
    case FailoverMechanism::Database:
        return std::make_unique<DatabaseFailover>(stage);
    case FailoverMechanism::ColdStandby:
        return std::make_unique<ColdStandbyFailover>(stage);
    }
    return std::make_unique<LoadBalanced>(stage);
}

}  // namespace cutpoint
