#include "core/report/runbook/postgres.h"

namespace cutpoint::postgres {
namespace {

std::string query(const std::string& host, const std::string& sql)
{
    return "psql -h \"$" + host + "\" -d postgres -XAtc \"" + sql + '"';
}

/// Two statements, each by itself: ALTER SYSTEM cannot stand in a transaction.
std::string setting(const std::string& host, const std::string& sql)
{
    return "psql -h \"$" + host + "\" -d postgres -X -c \"" + sql +
           "\" -c \"SELECT pg_reload_conf();\"";
}

constexpr const char* primary = "PRIMARY";
constexpr const char* standby = "STANDBY";

}  // namespace

std::vector<std::string> behind()
{
    return {query(primary, "SELECT application_name, state, pg_wal_lsn_diff(pg_current_wal_lsn(), "
                           "replay_lsn), replay_lag FROM pg_stat_replication;"),
            query(standby, "SELECT pg_is_in_recovery();")};
}

std::vector<std::string> readOnly()
{
    return {setting(primary, "ALTER SYSTEM SET default_transaction_read_only = on;"),
            query(primary, "SHOW default_transaction_read_only;"),
            query(primary, "SELECT count(*) FROM pg_stat_activity WHERE backend_xid IS NOT NULL "
                           "AND pid <> pg_backend_pid();")};
}

std::vector<std::string> readWrite()
{
    return {"PGOPTIONS=\"-c default_transaction_read_only=off\" " +
                setting(primary, "ALTER SYSTEM RESET default_transaction_read_only;"),
            query(primary, "SHOW default_transaction_read_only;")};
}

std::vector<std::string> replicated()
{
    return {query(primary, "SELECT application_name, pg_wal_lsn_diff(pg_current_wal_lsn(), "
                           "replay_lsn) FROM pg_stat_replication;")};
}

std::vector<std::string> healthy()
{
    return {"pg_isready -h \"$STANDBY\"", query(standby, "SELECT pg_is_in_recovery();")};
}

std::vector<std::string> promote()
{
    return {query(standby, "SELECT pg_promote(true, 60);"),
            query(standby, "SELECT pg_is_in_recovery();"),
            query(standby, "SHOW default_transaction_read_only;")};
}

std::vector<std::string> traffic()
{
    return {query(standby, "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client "
                           "backend' AND pid <> pg_backend_pid();"),
            query(standby, "SELECT pg_current_wal_lsn();")};
}

std::vector<std::string> rejoin()
{
    return {"pg_ctl stop -D \"$PGDATA\" -m fast",
            "pg_rewind --target-pgdata=\"$PGDATA\" --source-server=\"host=$STANDBY "
            "dbname=postgres\" --write-recovery-conf",
            "pg_ctl start -D \"$PGDATA\"", query(primary, "SELECT pg_is_in_recovery();"),
            query(standby, "SELECT application_name, state FROM pg_stat_replication;")};
}

std::vector<std::string> isPrimaryUp()
{
    return {"pg_isready -h \"$PRIMARY\" -t 2"};
}

}  // namespace cutpoint::postgres
