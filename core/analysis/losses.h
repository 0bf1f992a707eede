#pragma once

#include "core/structure/evaluate.h"
#include "core/structure/structure_function.h"

#include <vector>

namespace cutpoint {

/// Units that are down: components as a whole, links, domains with all that lives in them.
struct Losses {
    std::vector<bool> components;
    std::vector<bool> links;
    std::vector<bool> domains;
};

/// Nothing lost.
[[nodiscard]] inline Losses noLosses(const StructureFunction& function)
{
    return {.components = std::vector<bool>(function.components.size(), false),
            .links = std::vector<bool>(function.links.size(), false),
            .domains = std::vector<bool>(function.domains.size(), false)};
}

/// The lost components and links down in every lane. Lost domains do not count: see
/// `componentsLostWith`.
[[nodiscard]] UnitStates statesAfter(const StructureFunction& function, const Losses& lost);

}  // namespace cutpoint
