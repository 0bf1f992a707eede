#pragma once

#include "core/analysis/report.h"
#include "core/harden/hardening.h"

#include <string>
#include <vector>

namespace cutpoint {

/// Why a change does less than it seems to, in sentences: instances that share a domain, people
/// whom several depend on, a failover that takes longer than what it saves, something in series
/// that fails far more often.
///
/// @param saved  by the change alone; not above 0: it does nothing, or harm.
[[nodiscard]] std::vector<std::string> caveatsOf(const TopologyParts& parts,
                                                 const Hardening& change, const Report& before,
                                                 const Report& after, double saved);

}  // namespace cutpoint
