#pragma once

#include "core/model/topology.h"
#include "core/report/page.h"
#include "core/simulation/spare_set.h"

namespace cutpoint {

/// What an operator follows to move the work from one member to another, on purpose or when it has
/// failed: who is who, what to have ready, every step with its check, its time and what to do if
/// the check fails, how to get back, what data may be lost, whom to call.
///
/// Commands hold no names that come from the topology, save hosts that are plain words, so that
/// pasting them does nothing else than they say.
///
/// @param spare  of the topology.
///
/// Source: MODEL.md section 6.
[[nodiscard]] Page runbookPage(const Topology& topology, const SpareSet& spare);

}  // namespace cutpoint
