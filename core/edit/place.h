#pragma once

#include "core/model/topology_parts.h"

#include <set>
#include <string_view>

namespace cutpoint {

/// Puts components into a layer.
///
/// @param ids    unknown ones do not count.
/// @param layer  empty: into none.
void setLayer(TopologyParts& parts, const std::set<ComponentId>& ids, std::string_view layer);

/// Makes components live in that domain alone, as far as its dimension goes.
///
/// @param domain  with a dimension and a name that are not empty.
/// @throws std::invalid_argument  if one is empty.
void putIntoDomain(TopologyParts& parts, const std::set<ComponentId>& ids, const DomainKey& domain);

/// Takes components out of a domain; those spread over several stay in the others.
void takeOutOfDomain(TopologyParts& parts, const std::set<ComponentId>& ids,
                     const DomainKey& domain);

}  // namespace cutpoint
