#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/simulation/conflict_drill.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// What reading writes came to.
struct ReadWritesResult {
    std::optional<ConflictCase> writes;   ///< Present exactly if no diagnostic is an error.
    std::vector<Diagnostic> diagnostics;  ///< In document order, each with its position.
};

/// Reads what several sites write from JSON text: format "cutpoint-writes".
///
/// All problems are reported, not only the first. Errors are sites that are not in the list, times
/// out of order, amounts that are no whole numbers, more than `mostSiteWrites` writes.
///
/// @param text      the whole document, in UTF-8; a byte order mark is passed over.
/// @param topology  that the sites are in.
/// @param sites     that may write, by name.
/// @return  the writes or the reasons there are none. Never throws on bad input.
///
/// Cost: linear in the document; nesting costs no stack.
[[nodiscard]] ReadWritesResult readWrites(std::string_view text, const Topology& topology,
                                          std::span<const std::string> sites);

}  // namespace cutpoint
