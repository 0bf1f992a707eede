#pragma once

#include "core/report/check.h"

#include <string>
#include <vector>

namespace cutpoint {

/// Checks as JUnit XML, as pipelines read it: a suite for each file, a case for each thing checked.
/// Failures fail; what is accepted or known since the baseline is skipped, with the reason. No
/// times. Ends in a newline.
[[nodiscard]] std::string formatJunit(const std::vector<CheckResult>& results);

}  // namespace cutpoint
