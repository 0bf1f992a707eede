#pragma once

#include "core/analysis/report.h"
#include "core/model/acceptance.h"
#include "core/model/topology.h"
#include "core/model/topology_parts.h"

#include <optional>

namespace cutpoint {

/// Writes down that a single point of failure is known and carried, or that it no longer is.
///
/// A domain that the file says nothing of gets an entry; one whose entry says nothing else loses it
/// when the acceptance is withdrawn. Fields of an older acceptance that Cutpoint does not know
/// stay.
///
/// @param unit        as reports name it.
/// @param acceptance  empty: withdraws it.
/// @return  whether there is such a unit; if not, nothing changed.
bool setAccepted(TopologyParts& parts, const UnitName& unit,
                 const std::optional<Acceptance>& acceptance);

/// What the file says of its acceptance, expired or not; empty if nothing, or if there is no such
/// unit.
[[nodiscard]] std::optional<Acceptance> acceptanceOf(const Topology& topology,
                                                     const UnitName& unit);

}  // namespace cutpoint
