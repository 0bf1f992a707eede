#pragma once

#include "core/analysis/report.h"

#include <string>
#include <vector>

namespace cutpoint {

/// The downtime per year of components that switch to spares or have a common cause, in its parts:
/// a row of headings and one for each such component, most downtime first. Columns in which all
/// parts are 0 are left out. Empty if there is no such component.
[[nodiscard]] std::vector<std::vector<std::string>> partsInWords(const Report& report);

}  // namespace cutpoint
