#pragma once

#include "app/cli/command_line.h"

#include <iosfwd>
#include <string_view>

namespace cutpoint::app {

/// Where a command writes to, and what it knows of the world.
struct Console {
    std::ostream& output;
    std::ostream& errors;
    Surroundings surroundings;
};

/// Writes a line to the error stream: "cutpoint: …", control characters shown escaped.
void complain(const Console& console, std::string_view message);

}  // namespace cutpoint::app
