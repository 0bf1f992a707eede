#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "ui/models/list_row.h"

#include <vector>

namespace cutpoint::ui {

/// Single points of failure, choke points, advisories, accepted ones: in this order, those that
/// cost most first. Long sections are cut; their count tells of all.
[[nodiscard]] std::vector<ListSection> spofSections(const Report& report, const Topology& topology);

/// Errors, warnings and, folded, notes: of the reader of the file first, then of the analysis.
[[nodiscard]] std::vector<ListSection> problemSections(const std::vector<Diagnostic>& reading,
                                                       const std::vector<Diagnostic>& findings,
                                                       const Topology& topology);

/// How many of them are errors or warnings.
[[nodiscard]] qsizetype problemCount(const std::vector<Diagnostic>& diagnostics);

/// What a JSON pointer such as /components/3/availability is about; empty if that is no component
/// or connection.
[[nodiscard]] RowTarget targetOf(const std::string& pointer, const Topology& topology);

}  // namespace cutpoint::ui
