#pragma once

#include "core/simulation/failover_set.h"
#include "core/simulation/scene.h"
#include "core/structure/structure_function.h"

#include <span>
#include <vector>

namespace cutpoint {

/// What a set does to the requests that pass it, beyond what is down: fractions of them.
struct SetShare {
    double lost = 0.0;
    double slow = 0.0;  ///< Answered, after somebody waited in vain for another member.

    friend bool operator==(const SetShare&, const SetShare&) = default;
};

/// How requests fare at a moment.
struct ServiceShare {
    double lost = 0.0;         ///< Fraction of all requests.
    double slow = 0.0;         ///< Likewise; none of them is lost.
    std::vector<bool> serves;  ///< Of every component: reached (`flow`), working (`dependency`).
};

/// So many sets that lose part of the requests are told apart; of more, those that lose least are
/// left out.
inline constexpr std::size_t mostPartialSets = 9;

/// The structure function in every combination of what a request can meet: each set loses its share
/// independently of the others.
///
/// @param shares    of every set.
/// @param patience  of every component: slower answers count as lost.
///
/// Cost: two evaluations of the function.
[[nodiscard]] ServiceShare serviceShareOf(const StructureFunction& function, const Scene& scene,
                                          const std::vector<FailoverSet>& sets,
                                          std::span<const SetShare> shares,
                                          std::span<const Seconds> patience);

}  // namespace cutpoint
