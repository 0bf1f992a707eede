#pragma once

#include "core/analysis/report.h"
#include "core/analysis/unit_rates.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// The minimal cut sets of a report.
struct NamedCutSets {
    std::vector<CutSet> sets;  ///< Most probable first, then by order and members.
    unsigned order = 0;        ///< Up to which order they were sought.
    double count = 0.0;        ///< How many there are up to it, common causes left out.
    std::size_t listed = 0;    ///< How many of those are listed: the most probable.
};

/// Finds the minimal cut sets up to an order and gives them names and probabilities. Common causes
/// take part: "common-cause:ID" in the place of the component or group that they take down.
///
/// Cost: as `findMinimalCutSets`.
[[nodiscard]] NamedCutSets nameCutSets(const Topology& topology, const StructureFunction& function,
                                       const UnitRates& rates, unsigned order,
                                       const std::stop_token& stop);

}  // namespace cutpoint
