#pragma once

#include "core/structure/lanes.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// Which units are up, in 512 states side by side.
struct UnitStates {
    std::vector<Lanes> componentUp;  ///< Of every component: enough instances, domains considered.
    std::vector<Lanes> linkUp;       ///< Of every link of the function.
};

/// Everything up in every lane.
[[nodiscard]] UnitStates allUp(const StructureFunction& function);

/// What becomes of users in 512 states side by side.
struct Evaluation {
    Lanes works;                ///< The lanes in which the system works.
    std::vector<Lanes> serves;  ///< Of every component: `flow`: reached from some entry;
                                ///< `dependency`: it works.
};

/// Evaluates the structure function: the one place that knows what "works" means.
///
/// `flow` is a least fixpoint (reached), `dependency` a greatest (works unless something it needs
/// does not). A function without entries never works.
///
/// Cost: O(V + E) passes over 64 bytes, times the entry groups in `flow`; more in cycles, where a
/// component is looked at again each time that something changes in some lane.
[[nodiscard]] Evaluation evaluate(const StructureFunction& function, const UnitStates& states);

}  // namespace cutpoint
