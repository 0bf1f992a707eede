#pragma once

#include "core/model/acceptance.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint::app {

/// Exit codes, a part of the public interface: scripts branch on them.
enum class ExitCode : std::uint8_t {
    Done = 0,
    Findings = 1,   ///< Of `check` alone.
    BadInput = 2,   ///< Unreadable input or wrong usage; reasons are on the error stream.
    Stopped = 130,  ///< By Ctrl-C: what was certain so far has been written.
};

/// What the commands are told of the world they run in.
struct Surroundings {
    bool hasColour = false;     ///< The output is a terminal whose user did not say no to colours.
    std::optional<Date> today;  ///< For acceptances; empty: none expires.
    bool isWatched = false;     ///< The error stream is a terminal: it may tell of progress.
};

/// Runs one command of `cutpoint`.
///
/// Bad input and usage end with `BadInput`, reasons on `errors` and nothing on `output`; so does an
/// output that takes no more.
///
/// @param arguments  without the program's own name.
[[nodiscard]] ExitCode runCommandLine(const std::vector<std::string>& arguments,
                                      std::ostream& output, std::ostream& errors,
                                      const Surroundings& surroundings = {});

}  // namespace cutpoint::app
