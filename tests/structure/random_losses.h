#pragma once

#include "core/analysis/losses.h"
#include "core/analysis/working_set.h"
#include "tests/support/random_source.h"
#include "tests/support/random_topology.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cutpoint::tests {

/// Both semantics in turn, and every fifth a pure network or a pure directed acyclic graph.
[[nodiscard]] inline RandomTopologyOptions anyOptions(unsigned seed)
{
    return {.semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency,
            .shape = seed % 10 < 2   ? RandomShape::TwoWayNetwork
                     : seed % 10 < 4 ? RandomShape::OneWayDag
                                     : RandomShape::Mixed};
}

/// Some components, links and domains, with what domains take down; empty if the system does not
/// survive it.
///
/// @param share  of each unit: the probability that it is lost.
[[nodiscard]] inline std::optional<Losses> randomLosses(const StructureFunction& function,
                                                        RandomSource& random, double share)
{
    Losses lost = noLosses(function);
    const auto lose = [&](std::vector<bool>& units) {
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            units[unit] = random.chance(share);
        }
    };
    lose(lost.components);
    lose(lost.links);
    lose(lost.domains);
    for (std::size_t component = 0; component < lost.components.size(); ++component) {
        if (instancesLeft(function, component, lost.domains) <
            function.components[component].required) {
            lost.components[component] = true;
        }
    }
    return serviceAfter(function, lost).works ? std::optional{lost} : std::nullopt;
}

}  // namespace cutpoint::tests
