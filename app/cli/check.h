#pragma once

#include "app/cli/console.h"
#include "app/cli/engine_request.h"

#include <string>
#include <vector>

namespace cutpoint::app {

/// What `cutpoint check` was asked for.
struct CheckRequest {
    std::vector<std::string> files;   ///< One at least; "-" is standard input.
    std::string format = "text";      ///< As it was written; checked here.
    std::string target;               ///< A percentage; empty: each topology's own.
    std::vector<std::string> failOn;  ///< "spof", "target", "warning"; empty: the first two.
    std::string baseline;             ///< An earlier JSON report; empty: none.
    std::string destination = "-";    ///< "-" is the output.
    EngineRequest engine;
};

/// Judges each file for a pipeline and says why it fails, if it does.
///
/// @return  Findings if one fails; BadInput, with nothing on the output, if one cannot be analysed.
[[nodiscard]] ExitCode runCheck(const CheckRequest& request, const Console& console);

}  // namespace cutpoint::app
