#pragma once

#include "core/model/topology.h"
#include "core/simulation/drill.h"
#include "ui/drill/drill_choices.h"
#include "ui/drill/other_mechanism.h"

#include <optional>
#include <stop_token>

namespace cutpoint::ui {

/// What is to be played.
struct DrillRequest {
    DrillChoice choice;
    std::optional<OtherMechanism> other;  ///< To compare with.

    friend bool operator==(const DrillRequest&, const DrillRequest&) = default;
};

/// A drill that was played for the window.
struct PlayedDrill {
    DrillRequest request;
    Drill drill;
    std::optional<Drill> other;  ///< The same with the other mechanism; as long.
    Seconds eventful{0};         ///< Up to where there is something to see.
};

/// Plays what is chosen, as long as something happens and a little longer: a minute at least, an
/// hour at most. A scenario of a file lasts as long as it says.
///
/// @return  empty if there is nothing to play, or it was told to stop.
[[nodiscard]] std::optional<PlayedDrill>
playedDrillOf(const Topology& topology, const DrillRequest& request, const std::stop_token& stop);

/// When something changed for the last time.
[[nodiscard]] Seconds lastChangeOf(const Drill& drill);

}  // namespace cutpoint::ui
