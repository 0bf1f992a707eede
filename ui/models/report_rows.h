#pragma once

#include "core/analysis/what_if.h"
#include "core/model/topology.h"
#include "ui/models/list_row.h"

#include <vector>

namespace cutpoint::ui {

/// Single points of failure, choke points, advisories, accepted ones: in this order, those that
/// cost most first. Long sections are cut; their count tells of all.
[[nodiscard]] std::vector<ListSection> spofSections(const Report& report, const Topology& topology);

/// In a what-if: SPOFs that are new, those that were there before, and what does not work and why.
///
/// @param asDrawn  the report with nothing failed; null: not known, and all are new.
[[nodiscard]] std::vector<ListSection> whatIfSections(const WhatIf& whatIf, const Report* asDrawn,
                                                      const Topology& topology);

/// Minimal cut sets, most probable first, with their share of the system's unavailability; says up
/// to which order they are listed.
[[nodiscard]] std::vector<ListSection> cutSetSections(const Report& report,
                                                      const Topology& topology);

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
