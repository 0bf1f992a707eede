#pragma once

#include "core/model/topology.h"
#include "core/simulation/drill.h"
#include "core/simulation/drill_ground.h"
#include "core/simulation/scenario.h"
#include "core/simulation/scenario_names.h"
#include "core/simulation/scene.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cutpoint {

/// What the names of a scenario mean in a topology.
class StageDirections {
public:
    /// The ground outlives the directions.
    explicit StageDirections(const DrillGround& ground);

    /// Does to the scene what the action says. Unknown names are left out; planned failovers are
    /// not for the scene.
    ///
    /// @return  what to write down; empty if nothing came of it.
    std::optional<TimelineEntry> apply(const ScenarioAction& action, Scene& scene) const;

private:
    [[nodiscard]] std::optional<std::uint32_t> linkOf(const ScenarioUnit& connection) const;
    [[nodiscard]] std::string titleOf(const ScenarioUnit& unit) const;
    [[nodiscard]] std::optional<std::uint32_t> domainOf(const DomainKey& key) const;

    std::optional<TimelineEntry> act(const Fail& fail, Scene& scene) const;
    std::optional<TimelineEntry> act(const Repair& repair, Scene& scene) const;
    std::optional<TimelineEntry> act(const Slow& slow, Scene& scene) const;
    std::optional<TimelineEntry> act(const Partition& partition, Scene& scene) const;
    std::optional<TimelineEntry> act(const Heal& heal, Scene& scene) const;
    std::optional<TimelineEntry> act(const PlannedFailover& planned, Scene& scene) const;
    std::optional<TimelineEntry> act(const FailDomain& fail, Scene& scene) const;
    std::optional<TimelineEntry> act(const RepairDomain& repair, Scene& scene) const;

    const Topology& m_topology;
    const StructureFunction& m_function;
    const ScenarioNames& m_names;
};

/// The topology with every connection as a unit that can fail, and never does by itself.
[[nodiscard]] Topology withAllConnectionsAsUnits(const Topology& topology);

}  // namespace cutpoint
