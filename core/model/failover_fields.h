#pragma once

#include "core/model/failover.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace cutpoint {

/// The names that files give to the values of an enumeration, in their order.
template <typename Choice>
inline constexpr std::array<std::string_view, 0> choiceNames{};
template <>
inline constexpr std::array<std::string_view, 5> choiceNames<FailoverMechanism>{
    "load-balanced", "health-check", "heartbeat", "database", "cold-standby"};
template <>
inline constexpr std::array<std::string_view, 2> choiceNames<Routing>{"round-robin", "hash"};
template <>
inline constexpr std::array<std::string_view, 2> choiceNames<Replication>{"sync", "async"};

/// "health-check"
template <typename Choice>
[[nodiscard]] constexpr std::string_view choiceName(Choice choice)
{
    return choiceNames<Choice>.at(static_cast<std::size_t>(choice));
}

/// @return  empty if nothing is called that.
template <typename Choice>
[[nodiscard]] constexpr std::optional<Choice> choiceNamed(std::string_view name)
{
    for (std::size_t number = 0; number < choiceNames<Choice>.size(); ++number) {
        if (choiceNames<Choice>.at(number) == name) {
            return static_cast<Choice>(number);
        }
    }
    return std::nullopt;
}

/// A member of `Failover` that holds a value of that type, if any is stated.
template <typename Value>
using FailoverMember = std::optional<Value> Failover::*;

/// A field of a failover as files know it.
struct FailoverField {
    std::string_view key;
    std::variant<FailoverMember<Seconds>, FailoverMember<double>, FailoverMember<std::uint32_t>,
                 FailoverMember<bool>, FailoverMember<FailoverMechanism>, FailoverMember<Routing>,
                 FailoverMember<Replication>>
        member;
    bool mayBeZero = false;  ///< Of a time; counts are 1 at least.
};

/// All fields, in the order in which files have them.
inline constexpr std::array failoverFields{
    FailoverField{"mechanism", &Failover::mechanism},
    FailoverField{"check_interval_seconds", &Failover::checkInterval},
    FailoverField{"check_timeout_seconds", &Failover::checkTimeout},
    FailoverField{"failure_threshold", &Failover::failureThreshold},
    FailoverField{"recovery_checks", &Failover::recoveryChecks},
    FailoverField{"heartbeat_interval_seconds", &Failover::heartbeatInterval},
    FailoverField{"heartbeat_timeout_seconds", &Failover::heartbeatTimeout},
    FailoverField{"verify_checks", &Failover::verifyChecks},
    FailoverField{"verify_interval_seconds", &Failover::verifyInterval, true},
    FailoverField{"promote_seconds", &Failover::promote, true},
    FailoverField{"reroute_seconds", &Failover::reroute, true},
    FailoverField{"dns_ttl_seconds", &Failover::dnsTtl, true},
    FailoverField{"virtual_ip_seconds", &Failover::virtualIp, true},
    FailoverField{"promote_database_seconds", &Failover::promoteDatabase, true},
    FailoverField{"query_retries", &Failover::queryRetries},
    FailoverField{"retry_interval_seconds", &Failover::retryInterval, true},
    FailoverField{"detect_seconds", &Failover::detect, true},
    FailoverField{"start_seconds", &Failover::start, true},
    FailoverField{"restore_seconds", &Failover::restore, true},
    FailoverField{"replication_wait_seconds", &Failover::replicationWait, true},
    FailoverField{"planned_promote_seconds", &Failover::plannedPromote, true},
    FailoverField{"reconfigure_seconds", &Failover::reconfigure, true},
    FailoverField{"verify_traffic_seconds", &Failover::verifyTraffic, true},
    FailoverField{"routing", &Failover::routing},
    FailoverField{"request_timeout_seconds", &Failover::requestTimeout},
    FailoverField{"replication", &Failover::replication},
    FailoverField{"replication_lag_seconds", &Failover::replicationLag, true},
    FailoverField{"backup_interval_hours", &Failover::backupIntervalHours},
    FailoverField{"witness", &Failover::witness},
    FailoverField{"fencing", &Failover::fencing},
    FailoverField{"rto_seconds", &Failover::recoveryTimeObjective},
    FailoverField{"rpo_seconds", &Failover::recoveryPointObjective, true},
};

}  // namespace cutpoint
