#pragma once

#include "app/cli/console.h"

#include <string>

namespace cutpoint::app {

/// What `cutpoint runbook` was asked for.
struct RunbookRequest {
    std::string file;                 ///< "-" is standard input.
    std::string group;                ///< Id of a group or component with a spare, or of a member.
    std::string format = "markdown";  ///< As it was written; checked here.
    std::string destination = "-";    ///< "-" is the output.
};

/// Writes what operators follow to move the work of a group or component to its spare. If it has
/// none, says which have.
[[nodiscard]] ExitCode runRunbook(const RunbookRequest& request, const Console& console);

}  // namespace cutpoint::app
