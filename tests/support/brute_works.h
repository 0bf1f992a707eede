#pragma once

#include "tests/support/brute_system.h"

#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace cutpoint::tests {

/// One dependency group of a caller.
struct BruteNeed {
    std::map<std::size_t, std::vector<std::size_t>> called;  ///< Component to numbers of its calls.
    std::size_t required = 1;
};

/// The dependency groups of a component (MODEL.md section 2), in no order that matters.
[[nodiscard]] std::vector<BruteNeed> needsOf(const BruteSystem& system, std::size_t caller);

/// The needs of all components of a system: found once, asked for every state.
using BruteNeeds = std::vector<std::vector<BruteNeed>>;
[[nodiscard]] BruteNeeds needsOfAll(const BruteSystem& system);

/// By component: whether it works, in dependency semantics.
[[nodiscard]] std::vector<bool> componentsWorking(const BruteSystem& system,
                                                  const BruteNeeds& needs,
                                                  const std::vector<bool>& up,
                                                  const std::vector<bool>& connectionUp);

/// Whether the system works in a state of all its units.
[[nodiscard]] bool works(const BruteSystem& system, const BruteState& state);

/// As above, given which components are up.
[[nodiscard]] bool works(const BruteSystem& system, const BruteNeeds& needs,
                         const std::vector<bool>& up, const std::vector<bool>& connectionUp);

}  // namespace cutpoint::tests
