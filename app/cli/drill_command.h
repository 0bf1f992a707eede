#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint::app {

/// What `drill` was asked for.
struct DrillRequest {
    std::string file;                   ///< A topology.
    std::string scenario;               ///< A file; empty: none.
    std::vector<std::string> fails;     ///< "ID@SECONDS".
    bool isAllSingle = false;           ///< The loss of every unit instead.
    std::optional<double> duration;     ///< In seconds, in place of the scenario's.
    std::optional<double> rate;         ///< Requests a second, likewise.
    std::optional<std::uint64_t> seed;  ///< Likewise.
    std::string format = "text";
    std::string destination = "-";
};

/// Plays failures through and writes what happens.
[[nodiscard]] ExitCode runDrill(const DrillRequest& request, const Console& console);

}  // namespace cutpoint::app
