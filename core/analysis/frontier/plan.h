#pragma once

#include "core/analysis/frontier/network.h"
#include "core/analysis/frontier/order.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint::frontier {

/// What of what is asked for a block of connected vertices holds: bit 0 is a target, then the
/// members of every group, each in a field of its own that stops at what the group requires.
using Load = std::uint32_t;

/// How loads are packed: at most `mostGroups` groups, each requiring at most `mostRequired`.
struct LoadLayout {
    static constexpr Load target = 1;
    static constexpr std::size_t mostGroups = 4;
    static constexpr unsigned fieldBits = 7;
    static constexpr std::uint32_t mostRequired = (1U << fieldBits) - 1;

    std::vector<std::uint32_t> required;  ///< Of every group.

    [[nodiscard]] unsigned bits() const
    {
        return 1 + fieldBits * static_cast<unsigned>(required.size());
    }
    [[nodiscard]] std::uint32_t countOf(Load load, std::size_t group) const
    {
        return (load >> (1 + fieldBits * group)) & mostRequired;
    }
    [[nodiscard]] Load ofGroup(std::size_t group, std::uint32_t count) const;
    [[nodiscard]] Load sum(Load one, Load other) const;
    [[nodiscard]] bool isEnough(Load load) const;
};

/// A step of the pass: a vertex or an edge is up or down. Vertices on the frontier have slots.
struct Step {
    static constexpr std::uint8_t noSlot = UINT8_MAX;
    static constexpr Index manyNeighbours = UINT32_MAX;

    Index part = Formula::perfect;  ///< Of the formula; perfect: it is up for certain.
    Index vertex = UINT32_MAX;      ///< The vertex that comes in; none for an edge.
    std::uint8_t slot = noSlot;     ///< Of the vertex, or of one end.
    std::uint8_t other = noSlot;    ///< Of the other end; none for a vertex.
    bool isSource = false;
    bool knowsAllTargets = false;  ///< The source and all targets have come in by now.
    Load load = 0;                 ///< Of the vertex.
    std::array<std::uint8_t, 2> leaving{noSlot, noSlot};  ///< Slots given up after the step.
    std::vector<Index> onlyNeighbour;   ///< Of every slot after the step: the only neighbour over
                                        ///< edges yet to come, or `manyNeighbours`.
    std::vector<std::uint32_t> unseen;  ///< Of every group: members yet to come.

    [[nodiscard]] bool isVertex() const { return other == noSlot; }
    [[nodiscard]] bool isCertain() const { return part == Formula::perfect; }
};

/// All steps of a pass over a network.
struct Plan {
    std::vector<Step> steps;
    std::size_t slotCount = 0;  ///< How many are in use at most.
    LoadLayout loads;
};

/// @param dropsUseless  whether what can no longer help may be forgotten; if not, no slot is said
///                      to have an only neighbour.
/// @return  empty if the groups of the network are too many or too large for it.
[[nodiscard]] std::optional<Plan>
makePlan(const Network& network, const std::vector<Index>& vertices, bool dropsUseless = true);

}  // namespace cutpoint::frontier
