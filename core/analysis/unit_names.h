#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// Puts the numbers of a structure function back into the names of its topology.
class UnitNames {
public:
    /// Both outlive the names. Cost: O(E).
    UnitNames(const Topology& topology, const StructureFunction& function);

    /// As reports refer to the unit.
    [[nodiscard]] UnitName nameOf(UnitType type, std::uint32_t number) const;

    /// For people: the component's name, "A → B", "zone a".
    [[nodiscard]] std::string titleOf(UnitType type, std::uint32_t number) const;

    /// What the file says of a link.
    [[nodiscard]] const Connection& connectionOf(std::uint32_t link) const;

private:
    const Topology& m_topology;
    const StructureFunction& m_function;
    std::vector<PlacedConnection> m_edgeOfLink;
};

}  // namespace cutpoint
