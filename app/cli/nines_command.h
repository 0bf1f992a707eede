#pragma once

#include "app/cli/console.h"

#include <string>
#include <vector>

namespace cutpoint::app {

/// What `cutpoint nines` was asked for.
struct NinesRequest {
    std::vector<std::string> words;  ///< The availability as it was written: "99.95"; "3", "nines".
    std::string revenue;             ///< Per year; empty: not given.
    std::string currency;            ///< ISO 4217 code; empty: bare numbers.
    std::string format = "text";     ///< As it was written; checked here.
};

/// Writes what an availability comes to, among those that contracts name.
[[nodiscard]] ExitCode runNines(const NinesRequest& request, const Console& console);

}  // namespace cutpoint::app
