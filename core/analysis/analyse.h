#pragma once

#include "core/analysis/report.h"
#include "core/analysis/time_limit.h"
#include "core/model/topology.h"
#include "core/structure/ends.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace cutpoint {

/// How the availability is to be found.
enum class MethodChoice : std::uint8_t {
    Auto,        ///< Exactly where that is within the limits, else by simulation.
    Diagram,     ///< By decision diagram, else only what is certain.
    Frontier,    ///< By the frontier of a two-way network, else only what is certain.
    MonteCarlo,  ///< By simulation.
};

/// What an analysis may spend and is told.
struct AnalysisOptions {
    unsigned cutSetOrder = 2;      ///< 0: list no cut sets.
    std::optional<Date> today;     ///< For acceptances; empty: none expires.
    std::optional<double> target;  ///< Fraction of time up; empty: the topology's own.
    MethodChoice method = MethodChoice::Auto;
    Duration timeLimit{2.0};                          ///< Of finding the availability.
    std::size_t memoryLimit = std::size_t{2} << 30U;  ///< In bytes, of the same.
    std::uint64_t seed = 1;                           ///< Of the simulation.
    GivenEnds ends;              ///< Users come in and go there, whatever the topology says.
    std::vector<UnitName> lost;  ///< Units that are down: the report is of what is left, see
                                 ///< what_if.h; advisories are left out then.
    std::stop_token stop;        ///< Asked for now and then; then the result is cancelled.
    std::function<void(std::string_view)> progress;  ///< Told what is done next; may be empty.
};

/// Everything there is to say of a topology: the one way into the analyses.
///
/// Never throws on a topology, whatever it says: what keeps it from an answer is among the
/// findings.
///
/// Cost: linear in components and connections for the single points of failure (one pass for each
/// entry group); the availability is bounded by `options.timeLimit` and `options.memoryLimit`.
[[nodiscard]] Report analyse(const Topology& topology, const AnalysisOptions& options = {});

}  // namespace cutpoint
