#pragma once

#include "app/cli/console.h"

#include <string>

namespace cutpoint::app {

/// What `cutpoint render` was asked for.
struct RenderRequest {
    std::string source;           ///< "-" is standard input.
    std::string destination;      ///< "-" is the output.
    bool leavesFindings = false;  ///< Draws the topology alone.
};

/// Draws a topology as an SVG picture, with its single points of failure marked unless they are to
/// be left out.
[[nodiscard]] ExitCode runRender(const RenderRequest& request, const Console& console);

}  // namespace cutpoint::app
