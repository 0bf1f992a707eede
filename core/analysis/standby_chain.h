#pragma once

#include "core/model/standby.h"

#include <cstdint>
#include <optional>

namespace cutpoint {

/// Identical instances that fail one by one and are repaired, of which some are needed.
struct StandbyChain {
    std::uint32_t instances = 1;  ///< n, 1 at least.
    std::uint32_t required = 1;   ///< k, 1 to n.
    StandbyMode mode = StandbyMode::Active;
    std::optional<std::uint32_t> crews;  ///< How many are repaired at a time; empty: all.
    double down = 0.0;                   ///< Of one instance by itself, q, in [0, 1].
};

/// The steady state of a chain. Frequencies are per mean time to repair: divide by it to have them
/// per hour.
struct ChainFigures {
    double structural = 0.0;  ///< That fewer than k are up.
    double failovers = 0.0;   ///< Failures of serving instances while a spare is left; of active
                              ///< instances weighted by the share of traffic that each carries.
    double failbacks = 0.0;   ///< Repairs that lead back from a state with spares in use, likewise.
    double losses = 0.0;      ///< How often too few are left.
};

/// Solves the birth–death chain over the number of failed instances.
///
/// Added up from positive terms outward from the likeliest state: relative errors stay near the
/// machine's, however small the figures are.
///
/// Cost: O(n).
/// Source: MODEL.md section 4; the steady state of a birth–death process, as in IEC 61165:2006.
[[nodiscard]] ChainFigures solve(const StandbyChain& chain);

}  // namespace cutpoint
