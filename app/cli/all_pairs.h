#pragma once

#include "app/cli/console.h"

#include <string>

namespace cutpoint::app {

/// Writes the availability between every two components of a two-way network as CSV: from, to,
/// availability, unavailability. The reasons why there is none are on the error stream.
///
/// @param path         a topology file; "-" is standard input.
/// @param destination  "-" is the output.
[[nodiscard]] ExitCode writeAllPairs(const std::string& path, const std::string& destination,
                                     const Console& console);

}  // namespace cutpoint::app
