#pragma once

#include "core/report/runbook/runbook_subject.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// What an operator tells the system to do.
enum class Order : std::uint8_t {
    Behind,      ///< How far the standby is behind.
    ReadOnly,    ///< No new writes or work at the primary.
    ReadWrite,   ///< The reverse.
    Replicated,  ///< Has the standby everything?
    Healthy,     ///< Is the standby well?
    Promote,
    MoveClients,
    Traffic,  ///< Does work reach the new primary?
    Rejoin,   ///< The old primary becomes a standby.
    IsPrimaryUp,
};

/// The commands of an order: those of PostgreSQL, else a placeholder that says in words what to
/// fill in.
[[nodiscard]] std::vector<std::string> commandsFor(Order order, const RunbookSubject& subject);

/// What they print when all is well: "t, then f".
[[nodiscard]] std::string expectedOf(Order order, const RunbookSubject& subject);

}  // namespace cutpoint
