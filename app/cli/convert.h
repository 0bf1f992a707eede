#pragma once

#include "app/cli/console.h"

#include <string>
#include <vector>

namespace cutpoint::app {

/// What `cutpoint convert` was asked for.
struct ConvertRequest {
    std::vector<std::string> sources;  ///< Of one topology; "-" is standard input.
    std::string destination;           ///< "-" is the output. May be the source.
    std::string format = "json";       ///< Of the destination, as it was written; checked here.
};

/// Reads a topology in any format that is understood and writes it in Cutpoint's own, or as an
/// Open-PSA fault tree. What was assumed or not understood is on the error stream.
[[nodiscard]] ExitCode runConvert(const ConvertRequest& request, const Console& console);

}  // namespace cutpoint::app
