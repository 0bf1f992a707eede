#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// What an analysis may spend and is told.
struct AnalysisOptions {
    unsigned cutSetOrder = 2;            ///< 0: list no cut sets.
    std::optional<Date> today;           ///< For acceptances; empty: none expires.
    std::optional<double> target;        ///< Fraction of time up; empty: the topology's own.
    std::size_t nodeBudget = 2'000'000;  ///< Nodes of the decision diagram; beyond it, bounds.
    std::vector<UnitName> lost;  ///< Units that are down: the report is of what is left, see
                                 ///< what_if.h; advisories are left out then.
    std::stop_token stop;        ///< Asked for now and then; then the result is cancelled.
};

/// Everything there is to say of a topology: the one way into the analyses.
///
/// Never throws on a topology, whatever it says: what keeps it from an answer is among the
/// findings.
///
/// Cost: linear in components and connections for the single points of failure (one pass for each
/// entry group); the availability is bounded by `options.nodeBudget`.
[[nodiscard]] Report analyse(const Topology& topology, const AnalysisOptions& options = {});

}  // namespace cutpoint
