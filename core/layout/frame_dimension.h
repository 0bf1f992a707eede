#pragma once

#include "core/model/topology.h"

#include <string>
#include <string_view>

namespace cutpoint::layout {

/// The dimension whose domains are drawn as frames: zone, else the one of region, rack and host in
/// which most components live; empty if no component names any of them.
[[nodiscard]] std::string_view frameDimension(const Topology& topology);

/// The one domain of that dimension in which all of the component lives; nullptr if there is none
/// or it is spread over several. Valid as long as the component.
[[nodiscard]] const std::string* onlyDomain(const Component& component, std::string_view dimension);

}  // namespace cutpoint::layout
