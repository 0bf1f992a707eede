#pragma once

#include "core/analysis/analyse.h"

namespace cutpoint {

/// The quick part of `analyse`, linear in the topology: single points of failure, choke points and
/// what hinders an analysis; no figures of the system, of layers or of importance, no advisories
/// and cut sets. For those who want to see at once what an edit did.
///
/// @param options  only `today` and `stop` are looked at.
[[nodiscard]] Report glance(const Topology& topology, const AnalysisOptions& options = {});

}  // namespace cutpoint
