#pragma once

#include "core/analysis/report.h"

#include <string>
#include <vector>

namespace cutpoint {

/// The downtime per year of components and groups that switch to spares or have a common cause, in
/// its parts: a row of headings and one for each, most downtime first. Of a group, only what its
/// members are down for together. Columns in which all parts are 0 are left out. Empty if there is
/// nothing of the kind.
[[nodiscard]] std::vector<std::vector<std::string>> partsInWords(const Report& report);

}  // namespace cutpoint
