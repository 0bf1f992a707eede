#pragma once

#include "app/cli/console.h"

#include <string>
#include <vector>

namespace cutpoint::app {

/// What `cutpoint setups` was asked for.
struct SetupsRequest {
    std::string file;               ///< "-" is standard input.
    std::string group;              ///< Id of a group or component.
    std::vector<double> factors;    ///< Hot, warm, cold; empty: the usual ones.
    std::string budget;             ///< Per month, as it was written; empty: none.
    std::string format = "text";    ///< As it was written; checked here.
    std::string destination = "-";  ///< "-" is the output.
};

/// Writes what hot, warm, cold, active-passive and active-active would come to for a group or
/// component, and which of them is recommended.
[[nodiscard]] ExitCode runSetups(const SetupsRequest& request, const Console& console);

}  // namespace cutpoint::app
