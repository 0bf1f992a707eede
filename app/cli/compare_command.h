#pragma once

#include "app/cli/console.h"

#include <string>

namespace cutpoint::app {

/// What `cutpoint compare` was asked for.
struct CompareRequest {
    std::string before;  ///< "-" is standard input; one of both at most.
    std::string after;
    std::string format = "text";    ///< As it was written; checked here.
    std::string destination = "-";  ///< "-" is the output.
};

/// Writes what changed between two topologies. However bad the change is, it is done: `check` is
/// the judge.
[[nodiscard]] ExitCode runCompare(const CompareRequest& request, const Console& console);

}  // namespace cutpoint::app
