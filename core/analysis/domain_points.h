#pragma once

#include "core/analysis/losses.h"
#include "core/analysis/single_points.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <vector>

namespace cutpoint {

/// The components that a domain's loss takes down, on top of what is lost already: those left with
/// fewer instances than they need. Ascending.
[[nodiscard]] std::vector<std::uint32_t>
componentsLostWith(const StructureFunction& function, const Losses& lost, std::uint32_t domain);

/// Of every domain: whether its loss stops a system that works.
///
/// @param lost    what is down; the system works without it.
/// @param points  of every component, whether its loss alone stops the system then.
/// @param spared  of every component, whether it survives the domain's loss all the same; may be
///                empty: none does.
///
/// Cost: O(residents), and O(V + E) for every 512 domains that take down several components none of
/// which stops the system alone.
[[nodiscard]] std::vector<bool> findDomainPoints(const StructureFunction& function,
                                                 const Losses& lost,
                                                 const std::vector<bool>& points,
                                                 const std::vector<bool>& spared);

}  // namespace cutpoint
