#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <string>

namespace cutpoint::app {

/// What `cutpoint simulate` was asked for.
struct SimulateRequest {
    std::string file;       ///< "-" is standard input.
    double years = 1000.0;  ///< Of every run; checked here.
    std::uint64_t seed = 1;
    unsigned runs = 1;                   ///< 1 to `mostRuns`.
    std::string repair = "exponential";  ///< As it was written; checked here.
    double timeLimit = 60.0;             ///< Seconds, >= 0.
    std::string format = "text";         ///< As it was written; checked here.
    std::string destination = "-";       ///< "-" is the output.
};

inline constexpr unsigned mostRuns = 1000;

/// Writes what becomes of a topology in so many years, beside the exact figure.
[[nodiscard]] ExitCode runSimulate(const SimulateRequest& request, const Console& console);

}  // namespace cutpoint::app
