#pragma once

#include "core/report/page.h"
#include "core/simulation/setup_comparison.h"

#include <string>

namespace cutpoint {

/// The setups side by side, and the one that is recommended.
[[nodiscard]] Page setupsPage(const SetupComparison& comparison);

/// The same as a document for programs, "cutpoint-setups".
[[nodiscard]] std::string formatSetupsAsJson(const SetupComparison& comparison);

}  // namespace cutpoint
