#pragma once

#include "core/simulation/drill.h"
#include "core/simulation/scene.h"
#include "core/simulation/set_stage.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace cutpoint {

/// Writes down how every component is, moment by moment.
class LaneBook {
public:
    /// All of them outlive the book.
    LaneBook(const Topology& topology, const StructureFunction& function, const Scene& scene,
             const std::deque<SetStage>& stages);

    /// @param serves  of every component: whether it is reached, or works.
    void note(Seconds now, const std::vector<bool>& serves);

    /// The lanes of members and of all that something happened to.
    [[nodiscard]] std::vector<DrillLane> take(Seconds end) &&;

private:
    struct Membership {
        std::size_t stage = 0;
        std::size_t member = 0;
    };
    struct Sight {
        LaneState state = LaneState::Up;
        std::string label;
    };

    [[nodiscard]] Sight sightOf(std::uint32_t component, bool serves) const;
    [[nodiscard]] Sight sightOfInstances(std::uint32_t component) const;
    [[nodiscard]] Sight sightOfMember(const Membership& membership) const;
    [[nodiscard]] Sight sightOfDown(std::uint32_t component) const;

    const Topology& m_topology;
    const StructureFunction& m_function;
    const Scene& m_scene;
    const std::deque<SetStage>& m_stages;
    std::vector<std::vector<Membership>> m_memberships;  ///< Of every component.
    std::vector<DrillLane> m_lanes;                      ///< Of every component.
};

}  // namespace cutpoint
