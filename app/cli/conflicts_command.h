#pragma once

#include "app/cli/console.h"

#include <string>

namespace cutpoint::app {

/// What `drill --conflicts` was asked for.
struct ConflictsRequest {
    std::string file;               ///< A topology.
    std::string group;              ///< Whose members write; empty: the only one there is.
    std::string writes;             ///< A file of what they write; empty: the textbook's case.
    std::string format = "text";    ///< As it was written; checked here.
    std::string destination = "-";  ///< "-" is the output.
};

/// Writes what each way of settling conflicting writes of several members leaves.
[[nodiscard]] ExitCode runConflicts(const ConflictsRequest& request, const Console& console);

}  // namespace cutpoint::app
