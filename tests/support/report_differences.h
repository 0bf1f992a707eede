#pragma once

#include "core/analysis/report.h"
#include "tests/support/brute_force.h"

#include <string>
#include <vector>

namespace cutpoint::tests {

/// Where a report says something else than brute force does; empty: nowhere.
///
/// Unavailabilities must agree to 1e-12 relative, importance and savings to 1e-6 relative or 1e-12
/// absolute, sets exactly. The order of lists in the report is not looked at.
[[nodiscard]] std::vector<std::string> differences(const BruteAnswer& expected,
                                                   const Report& found);

}  // namespace cutpoint::tests
