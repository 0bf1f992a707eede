#pragma once

#include "app/cli/console.h"

#include <string>
#include <vector>

namespace cutpoint::app {

/// What `cutpoint analyze` was asked for.
struct AnalyzeRequest {
    std::vector<std::string> files;  ///< One at least; "-" is standard input.
    std::string format = "text";     ///< As it was written; checked here.
    std::string destination = "-";   ///< "-" is the output.
    unsigned cutSetOrder = 2;
    bool wantsAllPairs = false;  ///< In place of the analysis; of one file.
};

/// Writes the whole analysis of each file: texts one after the other, each under the name of its
/// file; as JSON an array of reports; for a single file just its report. If one file cannot be
/// analysed, nothing is written at all.
[[nodiscard]] ExitCode runAnalyze(const AnalyzeRequest& request, const Console& console);

}  // namespace cutpoint::app
