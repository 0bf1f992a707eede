#pragma once

#include "core/model/topology_parts.h"

#include <string>
#include <string_view>

namespace cutpoint {

/// Gives a component another id; its connections come along, and it keeps its place.
///
/// @return  why not: "The id web is in use."; empty if it is done, or nothing was to do.
[[nodiscard]] std::string renameComponentId(TopologyParts& parts, std::string_view from,
                                            std::string_view to);

/// Gives a group another id; its members and the connections that name it come along.
///
/// @return  as above.
[[nodiscard]] std::string renameGroupId(TopologyParts& parts, std::string_view from,
                                        std::string_view to);

/// Gives a domain another name within its dimension; who lives in it comes along.
///
/// @return  as above.
[[nodiscard]] std::string renameDomain(TopologyParts& parts, const DomainKey& from,
                                       std::string_view to);

}  // namespace cutpoint
