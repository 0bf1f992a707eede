#pragma once

#include "core/analysis/losses.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// Units with which the system works even if all others are lost. Every cut set has a member in it.
struct WorkingSet {
    std::vector<bool> components;
    std::vector<bool> links;
    std::vector<bool> domains;
};

/// A small working set: shortest paths in `flow`, the first alternatives in `dependency`. Not
/// necessarily a smallest.
///
/// @param lost  the system must work without them, and the set does without them.
///
/// Cost: O(V + E) for each entry group.
[[nodiscard]] WorkingSet findWorkingSet(const StructureFunction& function, const Losses& lost);

/// What a working system cannot do without because nothing stands in for it (`dependency`). There
/// may be more: several alternatives can need the same thing. Domains are left out.
///
/// Cost: O(V + E).
[[nodiscard]] WorkingSet findPlainNeeds(const StructureFunction& function, const Losses& lost);

/// Of every component, whether it works or is reached when the given units are lost; of the system
/// too.
struct Service {
    bool works = false;
    std::vector<bool> serves;
};

/// Evaluates a single state. The domains of `lost` count by `componentsLostWith`, not here.
[[nodiscard]] Service serviceAfter(const StructureFunction& function, const Losses& lost);

}  // namespace cutpoint
