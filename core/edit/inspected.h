#pragma once

#include "core/model/topology_parts.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// What a person looks at in detail: one or more of its fields are read and written as text.
struct Inspected {
    enum class Type : std::uint8_t { Topology, Components, Connection, Group, Domain };

    Type type = Type::Topology;
    std::vector<ComponentId> components = {};  ///< One at least, for components.
    ConnectionKey connection = {};
    std::string group = {};  ///< Its id; it need not stand in the topology's groups.
    DomainKey domain = {};   ///< As for groups.

    friend bool operator==(const Inspected&, const Inspected&) = default;
};

/// The text of every field by its name, such as "availability"; empty where several components
/// differ. The names are those of the topology file where it has one.
using FieldTexts = std::map<std::string, std::optional<std::string>, std::less<>>;

/// @return  nothing if there is none of it (any more).
[[nodiscard]] FieldTexts fieldTexts(const Topology& topology, const Inspected& inspected);

/// Writes one field of all that is inspected.
///
/// @param text  as people write it; empty takes away what was stated.
/// @return  why it is refused: "Write a percentage from 0 to 100 %."; the parts are then of no use.
/// Empty if it is done.
/// @throws std::out_of_range  if there is no such field.
[[nodiscard]] std::string writeField(TopologyParts& parts, const Inspected& inspected,
                                     std::string_view field, std::string_view text);

}  // namespace cutpoint
