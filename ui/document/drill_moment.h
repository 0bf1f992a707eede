#pragma once

#include "core/model/topology.h"
#include "core/simulation/drill.h"

#include <QString>

#include <set>
#include <string>
#include <vector>

namespace cutpoint::ui {

/// How a component is at a moment of a drill.
struct ComponentMoment {
    LaneState state = LaneState::Up;
    QString words;  ///< The second line of its card: "down since 10.0 s"; empty: as ever.

    friend bool operator==(const ComponentMoment&, const ComponentMoment&) = default;
};

/// What becomes of requests that take a connection.
enum class Traffic : std::uint8_t {
    None,     ///< No request takes it.
    Passing,  ///< They get through.
    Failing,  ///< They are sent, and nobody answers.
};

/// A topology at a moment of a drill, as the canvas shows it.
struct DrillMoment {
    std::vector<ComponentMoment> components;  ///< Of every vertex.
    std::vector<bool> isDead;                 ///< Of every connection in file order.
    std::vector<Traffic> traffic;             ///< Likewise.
    std::set<std::string> lostDomains;        ///< As reports name them.

    friend bool operator==(const DrillMoment&, const DrillMoment&) = default;
};

/// How things are at a time of a drill of that topology. At the very moment of a change it shows
/// what comes after.
///
/// Cost: O(V + E + lanes · log spans).
[[nodiscard]] DrillMoment momentOf(const Drill& drill, const Topology& topology, Seconds at);

/// The span of a lane at a time; the last one at its end and after. The lane has spans.
[[nodiscard]] const LaneSpan& spanAt(const DrillLane& lane, Seconds at);

/// "Failed", "Promoting", "Standby": the state in a word; empty for one that works.
[[nodiscard]] QString stateWord(LaneState state);

/// "10.0 s": with a tenth, for times that run; from two minutes on "3:20 min".
[[nodiscard]] QString runningTime(Seconds time);

}  // namespace cutpoint::ui
