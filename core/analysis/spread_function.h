#pragma once

#include "core/analysis/module_diagram.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// A domain that decides on instances, and its variable.
struct SpreadDomain {
    std::uint32_t domain = 0;
    std::uint32_t variable = 0;
};

/// A component whose instances live in several combinations of domains.
struct SpreadComponent {
    std::uint32_t number = 0;
    std::vector<SpreadDomain> domains;  ///< Others are up for certain.
    std::uint32_t level = 0;            ///< Of its own variables, behind those of the domains.
};

/// When it has enough instances in live domains: its domains decide between variables of its own,
/// one for each number of instances that are left alive.
///
/// @param target  gets the variables.
/// @throws DiagramBudgetExceeded
[[nodiscard]] DecisionDiagram::Node spreadFunction(ModuleDiagram& target,
                                                   const SpreadComponent& component,
                                                   const DiagramSource& source);

}  // namespace cutpoint
