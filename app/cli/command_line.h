#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace cutpoint::app {

/// Exit codes, a part of the public interface: scripts branch on them.
enum class ExitCode : std::uint8_t {
    Done = 0,
    Findings = 1,  ///< Of `check` alone.
    BadInput = 2,  ///< Unreadable input or wrong usage; reasons are on the error stream.
};

/// Runs one command of `cutpoint`.
///
/// @param arguments  without the program's own name.
[[nodiscard]] ExitCode runCommandLine(const std::vector<std::string>& arguments,
                                      std::ostream& output, std::ostream& errors);

}  // namespace cutpoint::app
