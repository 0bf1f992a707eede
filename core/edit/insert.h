#pragma once

#include "core/model/topology_parts.h"

#include <optional>
#include <string>
#include <string_view>

namespace cutpoint {

/// An id that no component has yet, made of the words of a name in lower case with hyphens between
/// them: "web-server" for "Web server", "web-server-2" if that is taken; "component" for a name
/// without letters and digits. Letters beyond ASCII stay as they are.
[[nodiscard]] std::string freshId(const TopologyParts& parts, std::string_view name);

/// Appends a component.
///
/// @param component  an empty id is replaced by a fresh one of its name, or of its kind.
/// @return  its id. @throws std::invalid_argument  if the id is in use.
ComponentId addComponent(TopologyParts& parts, Component component);

/// Why nobody may connect these two, to show while an arrow is drawn: "A component cannot be
/// connected to itself". Empty if they may.
[[nodiscard]] std::optional<std::string>
connectionRefusal(const Topology& topology, std::string_view from, std::string_view to);

/// Appends a connection between two components that differ.
ConnectionKey addConnection(TopologyParts& parts, std::string_view from, std::string_view to,
                            Connection connection = {});

}  // namespace cutpoint
