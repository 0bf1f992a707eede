#pragma once

#include "core/report/check.h"

#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Checks as SARIF 2.1.0, as forges read it to annotate files: a result for each failure, warning
/// and remark, at its line of the topology file; what is accepted is suppressed with its reason.
/// Ends in a newline.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
[[nodiscard]] std::string formatSarif(const std::vector<CheckResult>& results,
                                      std::string_view toolVersion);

}  // namespace cutpoint
