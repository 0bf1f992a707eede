#pragma once

#include "core/model/availability.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint {

/// How often the units of a structure function are down. What states nothing is never down.
struct UnitRates {
    std::vector<Availability> instance;   ///< Of every component: of one of its instances.
    std::vector<bool> isStated;           ///< Of every component: whether it says so.
    std::vector<Availability> component;  ///< As a whole, its domains left out.
    std::vector<Availability> link;
    std::vector<Availability> domain;
    std::vector<bool> isDomainStated;
};

/// Cost: O(V + E).
[[nodiscard]] UnitRates unitRatesOf(const Topology& topology, const StructureFunction& function);

}  // namespace cutpoint
