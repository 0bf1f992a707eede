#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/simulation/scenario.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cutpoint {

/// What reading a scenario came to.
struct ReadScenarioResult {
    std::optional<Scenario> scenario;     ///< Present exactly if no diagnostic is an error.
    std::vector<Diagnostic> diagnostics;  ///< In document order, each with its position.
};

/// Reads a scenario from JSON text.
///
/// All problems are reported, not only the first; nothing is ever half loaded. Errors are names
/// that the topology does not have, times out of order or beyond the duration, a planned failover
/// of something without a spare, partitions whose sides overlap.
///
/// @param text      the whole document, in UTF-8; a byte order mark is passed over.
/// @param topology  on which it is to be played.
/// @return  the scenario or the reasons there is none. Never throws on bad input.
///
/// Cost: linear in the document, and that of `ScenarioNames`; nesting costs no stack.
[[nodiscard]] ReadScenarioResult readScenario(std::string_view text, const Topology& topology);

}  // namespace cutpoint
