#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/report/checklist.h"
#include "core/report/table.h"

#include <array>
#include <string_view>
#include <vector>

namespace cutpoint {

/// The tables of a report by their keys, in the order in which they stand there.
inline constexpr auto tableKeys = std::to_array<std::string_view>(
    {"spofs", "checklist", "layers", "uncertainty", "recommendations", "components", "choke-points",
     "advisories", "cut-sets", "findings", "summary"});

/// All tables of a report but "summary", in the order of `tableKeys`, empty ones included. Rows are
/// in the order of the report; those of "spofs" one for each SPOF, those of "components" one for
/// each component.
///
/// @param report  of this topology.
[[nodiscard]] std::vector<Table> tablesOf(const Topology& topology, const Report& report,
                                          const std::vector<ChecklistSection>& checklist);

}  // namespace cutpoint
