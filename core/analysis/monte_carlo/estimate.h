#pragma once

#include "core/analysis/system_diagram.h"
#include "core/analysis/time_limit.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/structure_function.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>

namespace cutpoint {

/// How long a simulation goes on.
struct EstimateOptions {
    std::uint64_t seed = 1;
    double precision = 2e-3;  ///< Half the interval, of the estimate: enough if it is reached.
    std::size_t mostPasses = 1'000'000;               ///< Of 512 states each.
    std::size_t memoryLimit = std::size_t{2} << 30U;  ///< In bytes.
    Duration searchLimit{0.5};                        ///< Of finding out how the system fails.
    std::stop_token stop;                             ///< It comes back with what it has.
};

/// A simulated unavailability.
struct Estimate {
    double down = 0.0;
    double low = 0.0;  ///< The 95 % interval of `down`.
    double high = 1.0;
    std::uint64_t states = 0;  ///< That were drawn.
    bool isComplete = true;    ///< Else it may fail in ways that were not found: `high` is 1 then.
};

/// Estimates the unavailability of a system by drawing states, rare failures included.
///
/// Where failures are frequent, states are drawn as things are. Else from a mixture: as things are,
/// with sets of units forced down that are known to stop the system, and with all units failing
/// more often; every state in which the system is down counts by how much likelier it is in truth
/// (the balance heuristic), which keeps the mean right whatever sets are known. With the sets that
/// matter known, the relative error does not depend on how rare failures are.
///
/// The same seed gives the same result unless `stop` cuts it short.
///
/// @return  empty if it needs more memory than it may have, or was stopped before any state.
///
/// Cost: an evaluation of the function for every 512 states.
/// Source: R. Karp, M. Luby, N. Madras, "Monte-Carlo approximation algorithms for enumeration
/// problems", J. Algorithms 10(3), 1989, doi:10.1016/0196-6774(89)90038-2; E. Veach, L. Guibas,
/// "Optimally combining sampling techniques", SIGGRAPH 1995, doi:10.1145/218380.218498.
[[nodiscard]] std::optional<Estimate> estimateUnavailability(const StructureFunction& function,
                                                             const UnitRates& rates,
                                                             const CriticalUnits& critical,
                                                             const EstimateOptions& options);

}  // namespace cutpoint
