#pragma once

#include "app/cli/console.h"
#include "core/analysis/analyse.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cutpoint::app {

/// How the availability is to be found, as it was asked for on the command line.
struct EngineRequest {
    std::string method = "auto";  ///< As it was written; checked here.
    double timeLimit = 60.0;      ///< Seconds, >= 0.
    double memoryLimit = 2048.0;  ///< MiB, > 0.
    std::uint64_t seed = 1;
    std::string from;  ///< A component's id; empty: as the topology says.
    std::string to;    ///< Likewise.
};

/// The options with what was asked for; what is wrong with that is on the error stream.
[[nodiscard]] std::optional<AnalysisOptions>
withEngine(AnalysisOptions options, const EngineRequest& request, const Console& console);

}  // namespace cutpoint::app
