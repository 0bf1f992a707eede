#pragma once

#include "core/analysis/report.h"
#include "core/io/diagnostic.h"

#include <string_view>
#include <vector>

namespace cutpoint {

/// The remarks of reading and the findings of the analysis as one list: errors first, then
/// warnings, infos; remarks before findings within each. What both say of one place, by its code,
/// is there once.
[[nodiscard]] std::vector<Diagnostic> mergedFindings(const std::vector<Diagnostic>& remarks,
                                                     const std::vector<Diagnostic>& findings);

/// The finding of that code, or nullptr; valid as long as the report.
[[nodiscard]] const Diagnostic* findFinding(const Report& report, std::string_view code);

/// Whether the topology makes no sense as it stands, so that there is nothing to report: an error
/// other than "no-entry", "no-target" and "never-works", with which there is.
[[nodiscard]] bool hasModelError(const Report& report);

}  // namespace cutpoint
