#pragma once

#include "core/model/component.h"
#include "core/model/domain.h"
#include "core/model/standby.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cutpoint {

/// A component with all its instances, one instance or a connection stops working.
struct Fail {
    std::string unit;  ///< As `ScenarioNames::unit` knows it.

    friend bool operator==(const Fail&, const Fail&) = default;
};

/// It works again, and at its usual speed.
struct Repair {
    std::string unit;  ///< As `ScenarioNames::unit` knows it.

    friend bool operator==(const Repair&, const Repair&) = default;
};

/// A component or one instance takes longer to answer, until it is repaired.
struct Slow {
    std::string unit;    ///< As `ScenarioNames::unit` knows it; no connection.
    Seconds latency{0};  ///< > 0: of every answer.

    friend bool operator==(const Slow&, const Slow&) = default;
};

/// The network falls apart: components of different sides cannot reach each other. Those that no
/// side names reach all, and so do those of one side among themselves. It takes the place of a
/// partition that is there.
struct Partition {
    std::vector<std::vector<ComponentId>> sides;  ///< Two at least, none empty, no id twice.

    friend bool operator==(const Partition&, const Partition&) = default;
};

/// The partition is over.
struct Heal {
    friend bool operator==(const Heal&, const Heal&) = default;
};

/// Operators move the work of a group or component to a spare.
struct PlannedFailover {
    std::string target;  ///< Id of a group, else of a component, with a spare.

    friend bool operator==(const PlannedFailover&, const PlannedFailover&) = default;
};

/// All that lives in the domain is down.
struct FailDomain {
    DomainKey domain;

    friend bool operator==(const FailDomain&, const FailDomain&) = default;
};

/// The domain is back.
struct RepairDomain {
    DomainKey domain;

    friend bool operator==(const RepairDomain&, const RepairDomain&) = default;
};

using ScenarioAction =
    std::variant<Fail, Repair, Slow, Partition, Heal, PlannedFailover, FailDomain, RepairDomain>;

/// Something that happens at a moment of a drill.
struct ScenarioEvent {
    Seconds at{0};  ///< From the start, 0 to the duration.
    ScenarioAction action;

    friend bool operator==(const ScenarioEvent&, const ScenarioEvent&) = default;
};

/// What a drill plays: how long, under what load, and what goes wrong.
struct Scenario {
    Seconds duration{600};           ///< > 0, at most `longestScenario`.
    double requestsPerSecond = 100;  ///< > 0, at most `mostRequestsPerSecond`; of all users.
    std::uint64_t seed = 0;          ///< Shifts the checks and beats of every set by a random part
                                     ///< of their interval; 0: they fall on its multiples.
    std::vector<ScenarioEvent> events;  ///< In order of time; at one moment in this order.

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Ten years of 365 days.
inline constexpr Seconds longestScenario{10.0 * 365.0 * 86400.0};
inline constexpr double mostRequestsPerSecond = 1e6;

}  // namespace cutpoint
