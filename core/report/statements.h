#pragma once

#include "core/report/document.h"

#include <vector>

namespace cutpoint {

/// What a report rests on, in words: program, topology and its checksum, method, bound, what was
/// assumed, what is accepted.
///
/// @param document  with all else in place.
[[nodiscard]] std::vector<Statement> statementsOf(const ReportDocument& document);

/// What the figures assume, a sentence each.
///
/// @param report  of this topology.
[[nodiscard]] std::vector<std::string> assumptionsOf(const Topology& topology,
                                                     const Report& report);

}  // namespace cutpoint
