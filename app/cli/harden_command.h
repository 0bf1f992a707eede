#pragma once

#include "app/cli/console.h"

#include <string>

namespace cutpoint::app {

/// What `cutpoint harden` was asked for.
struct HardenRequest {
    std::string file;             ///< "-" is standard input.
    std::string target;           ///< A percentage; empty: the topology's own.
    std::string budget;           ///< Per month; empty: none.
    bool mayDoWithout = false;    ///< Connections may be made optional for the target.
    std::string format = "text";  ///< As it was written; checked here.
    std::string destination;      ///< Of the changed topology; empty: none is written. "-" is the
                                  ///< output, in place of the report.
};

/// Writes what makes a topology fail less, and the topology with the changes that reach its target.
[[nodiscard]] ExitCode runHarden(const HardenRequest& request, const Console& console);

}  // namespace cutpoint::app
