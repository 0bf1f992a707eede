#pragma once

#include "core/model/failover.h"
#include "core/model/topology.h"
#include "ui/drill/drill_choices.h"

#include <QString>

#include <string>
#include <vector>

namespace cutpoint::ui {

/// A mechanism in the place of another one, to see what difference it makes.
struct OtherMechanism {
    std::string set;  ///< Id of the component or group.
    bool isGroup = false;
    FailoverMechanism mechanism = FailoverMechanism::LoadBalanced;
    QString title;  ///< "Users DB: heartbeat pair".

    friend bool operator==(const OtherMechanism&, const OtherMechanism&) = default;
};

/// The mechanisms that what a drill is about could have instead: sets with a spare that lose a
/// member in it.
[[nodiscard]] std::vector<OtherMechanism> otherMechanismsFor(const Topology& topology,
                                                             const DrillChoice& choice);

/// The topology with that mechanism for that set, with its default times where none are stated.
[[nodiscard]] Topology withMechanism(const Topology& topology, const OtherMechanism& other);

/// "load-balanced", "heartbeat pair": as people call it.
[[nodiscard]] QString mechanismWords(FailoverMechanism mechanism);

}  // namespace cutpoint::ui
