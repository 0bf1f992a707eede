#pragma once

#include "app/cli/console.h"
#include "app/cli/engine_request.h"

#include <string>
#include <vector>

namespace cutpoint::app {

/// What `cutpoint analyze` was asked for.
struct AnalyzeRequest {
    std::vector<std::string> files;  ///< One at least; "-" is standard input.
    std::string format = "text";     ///< As it was written; checked here.
    std::string destination = "-";   ///< "-" is the output.
    unsigned cutSetOrder = 2;
    std::string table;        ///< Of CSV: a key of `tableKeys`; empty: all, a file for each.
    bool hasPicture = false;  ///< Of Markdown: an SVG beside it.
    bool hasDate = false;     ///< States the day in the report.
    EngineRequest engine;
    bool wantsAllPairs = false;  ///< In place of the analysis; of one file.
};

/// Writes the whole analysis of each file: texts one after the other, each under the name of its
/// file; as JSON an array of reports; for a single file just its report. HTML and CSV take one
/// file. If one file cannot be analysed, nothing is written at all.
[[nodiscard]] ExitCode runAnalyze(const AnalyzeRequest& request, const Console& console);

}  // namespace cutpoint::app
