#pragma once

#include <string>
#include <vector>

namespace cutpoint::postgres {

/// Commands for PostgreSQL 13 and later, typed in a shell in which PRIMARY and STANDBY are hosts,
/// and PGDATA, on a database host, is the data directory. Roles are those at the start.
///
/// Source: PostgreSQL documentation, "High Availability, Load Balancing, and Replication", "System
/// Administration Functions" and "pg_rewind".

[[nodiscard]] std::vector<std::string> behind();
[[nodiscard]] std::vector<std::string> readOnly();
[[nodiscard]] std::vector<std::string> readWrite();
[[nodiscard]] std::vector<std::string> replicated();
[[nodiscard]] std::vector<std::string> healthy();
[[nodiscard]] std::vector<std::string> promote();
[[nodiscard]] std::vector<std::string> traffic();

/// On the host of the old primary.
[[nodiscard]] std::vector<std::string> rejoin();

/// Whether the primary still answers, from where the clients are.
[[nodiscard]] std::vector<std::string> isPrimaryUp();

}  // namespace cutpoint::postgres
