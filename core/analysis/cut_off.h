#pragma once

#include "core/analysis/report.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint {

/// A unit that is lost, by its number in the function.
struct LostUnit {
    UnitType type = UnitType::Component;
    std::uint32_t number = 0;
};

/// The components that a loss cuts off: in `flow` those that entries no longer reach, in
/// `dependency` those that no longer work; a lost component is not among its own.
struct CutOff {
    std::vector<std::uint32_t> first;  ///< Ascending, at most `mostCutOffListed`.
    std::size_t count = 0;             ///< Of them all.
};

inline constexpr std::size_t mostCutOffListed = 100;

/// What each of several losses, by itself, cuts off.
///
/// Cost: one evaluation of the function for every 512 losses.
[[nodiscard]] std::vector<CutOff> findCutOff(const StructureFunction& function,
                                             const std::vector<LostUnit>& losses);

}  // namespace cutpoint
