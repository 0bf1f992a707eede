#pragma once

#include "core/analysis/own_unavailability.h"
#include "core/analysis/shared_units.h"
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
    std::vector<OwnUnavailability> own;   ///< Of every component: what that is made of.
    std::vector<Availability> link;
    std::vector<Availability> domain;
    std::vector<bool> isDomainStated;
    std::vector<SharedUnit> shared;  ///< Domains of the probability only: `withSharedUnits`.
};

/// @param isGone  of every component, whether it is lost for good; may be empty: none is.
///
/// Cost: O(V + E), and the instances of components with several.
[[nodiscard]] UnitRates unitRatesOf(const Topology& topology, const StructureFunction& function,
                                    const std::vector<bool>& isGone = {});

/// Of a component of which so many instances live in domains that are up. Switching and the common
/// cause of its instances are part of it: in any state one such figure decides.
///
/// @param alive  at most its instances.
[[nodiscard]] Availability whenAlive(const StructureFunction& function, const UnitRates& rates,
                                     std::size_t component, std::uint32_t alive);

/// The function and its rates with the shared units as domains: what engines evaluate.
struct ProbabilityModel {
    StructureFunction function;
    UnitRates rates;
};

/// Cost: a copy.
[[nodiscard]] ProbabilityModel withSharedUnits(const StructureFunction& function,
                                               const UnitRates& rates);

}  // namespace cutpoint
