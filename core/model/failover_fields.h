#pragma once

#include "core/model/failover.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
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
    bool mayBeZero = false;     ///< Of a time; counts are 1 at least.
    std::uint8_t users = 0xFF;  ///< A bit for each mechanism that it means something to.
};

/// As `FailoverField` holds them.
[[nodiscard]] constexpr std::uint8_t usedBy(std::initializer_list<FailoverMechanism> mechanisms)
{
    unsigned bits = 0;
    for (const FailoverMechanism mechanism : mechanisms) {
        bits |= 1U << static_cast<unsigned>(mechanism);
    }
    return static_cast<std::uint8_t>(bits);
}

/// Whether the field means something to the mechanism.
[[nodiscard]] constexpr bool isUsedBy(const FailoverField& field, FailoverMechanism mechanism)
{
    return (field.users & usedBy({mechanism})) != 0;
}

/// All fields, in the order in which files have them.
inline constexpr std::array failoverFields{
    FailoverField{.key = "mechanism", .member = &Failover::mechanism},
    FailoverField{.key = "check_interval_seconds",
                  .member = &Failover::checkInterval,
                  .users =
                      usedBy({FailoverMechanism::LoadBalanced, FailoverMechanism::HealthCheck})},
    FailoverField{.key = "check_timeout_seconds",
                  .member = &Failover::checkTimeout,
                  .users = usedBy({FailoverMechanism::LoadBalanced, FailoverMechanism::HealthCheck,
                                   FailoverMechanism::Heartbeat})},
    FailoverField{.key = "failure_threshold",
                  .member = &Failover::failureThreshold,
                  .users = usedBy({FailoverMechanism::HealthCheck})},
    FailoverField{.key = "recovery_checks",
                  .member = &Failover::recoveryChecks,
                  .users = usedBy({FailoverMechanism::HealthCheck})},
    FailoverField{.key = "heartbeat_interval_seconds",
                  .member = &Failover::heartbeatInterval,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "heartbeat_timeout_seconds",
                  .member = &Failover::heartbeatTimeout,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "verify_checks",
                  .member = &Failover::verifyChecks,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "verify_interval_seconds",
                  .member = &Failover::verifyInterval,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "promote_seconds",
                  .member = &Failover::promote,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck, FailoverMechanism::Heartbeat})},
    FailoverField{.key = "reroute_seconds",
                  .member = &Failover::reroute,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck})},
    FailoverField{.key = "dns_ttl_seconds",
                  .member = &Failover::dnsTtl,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck})},
    FailoverField{.key = "virtual_ip_seconds",
                  .member = &Failover::virtualIp,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "promote_database_seconds",
                  .member = &Failover::promoteDatabase,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::Heartbeat, FailoverMechanism::Database})},
    FailoverField{.key = "query_retries",
                  .member = &Failover::queryRetries,
                  .users = usedBy({FailoverMechanism::Database})},
    FailoverField{.key = "retry_interval_seconds",
                  .member = &Failover::retryInterval,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::Database})},
    FailoverField{.key = "detect_seconds",
                  .member = &Failover::detect,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::ColdStandby})},
    FailoverField{.key = "start_seconds",
                  .member = &Failover::start,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::ColdStandby})},
    FailoverField{.key = "restore_seconds",
                  .member = &Failover::restore,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::ColdStandby})},
    FailoverField{.key = "replication_wait_seconds",
                  .member = &Failover::replicationWait,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck, FailoverMechanism::Heartbeat,
                                   FailoverMechanism::Database})},
    FailoverField{.key = "planned_promote_seconds",
                  .member = &Failover::plannedPromote,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck, FailoverMechanism::Heartbeat,
                                   FailoverMechanism::Database})},
    FailoverField{.key = "reconfigure_seconds",
                  .member = &Failover::reconfigure,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck, FailoverMechanism::Heartbeat,
                                   FailoverMechanism::Database})},
    FailoverField{.key = "verify_traffic_seconds",
                  .member = &Failover::verifyTraffic,
                  .mayBeZero = true,
                  .users = usedBy({FailoverMechanism::HealthCheck, FailoverMechanism::Heartbeat,
                                   FailoverMechanism::Database})},
    FailoverField{.key = "routing",
                  .member = &Failover::routing,
                  .users = usedBy({FailoverMechanism::LoadBalanced})},
    FailoverField{.key = "request_timeout_seconds", .member = &Failover::requestTimeout},
    FailoverField{.key = "replication", .member = &Failover::replication},
    FailoverField{
        .key = "replication_lag_seconds", .member = &Failover::replicationLag, .mayBeZero = true},
    FailoverField{.key = "backup_interval_hours",
                  .member = &Failover::backupIntervalHours,
                  .users = usedBy({FailoverMechanism::ColdStandby})},
    FailoverField{.key = "witness",
                  .member = &Failover::witness,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "fencing",
                  .member = &Failover::fencing,
                  .users = usedBy({FailoverMechanism::Heartbeat})},
    FailoverField{.key = "rto_seconds", .member = &Failover::recoveryTimeObjective},
    FailoverField{
        .key = "rpo_seconds", .member = &Failover::recoveryPointObjective, .mayBeZero = true},
};

}  // namespace cutpoint
