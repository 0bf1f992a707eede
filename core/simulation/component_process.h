#pragma once

#include "core/simulation/instance_process.h"
#include "core/simulation/long_run_plan.h"
#include "core/simulation/random_times.h"

#include <array>
#include <cstddef>
#include <optional>

namespace cutpoint {

/// What an event of a component changes.
struct ComponentEvent {
    std::array<PartState, 2> changes{};
    std::size_t count = 0;  ///< Of changes.
    bool isLoss = false;    ///< From now on too few of its instances are left.

    void add(PartState change) { changes.at(count++) = change; }
};

/// A component whose instances fail and are repaired and which switches to its spares.
///
/// While it switches, time stands still for its instances: so MODEL.md section 4 has it, and so the
/// long run agrees with it without an error of second order. What the share of users who are hit
/// does to the length of a switch is part of the draw.
class ComponentProcess {
public:
    /// @param plan  kept by reference.
    ComponentProcess(const PlannedComponent& plan, RandomTimes& random);

    /// When it has its next event, in hours since the run began; infinite: never.
    [[nodiscard]] double next() const;

    /// Goes on to the next event.
    ComponentEvent advance(RandomTimes& random);

    /// Lets time stand still for so many hours.
    void freeze(double hours);

    /// Whether it is up by itself: enough instances, not switching. Common causes not considered.
    [[nodiscard]] bool isUp() const;

private:
    ComponentEvent endSwitch();
    ComponentEvent advanceInstances(RandomTimes& random);
    void follow(const InstanceEvent& event, double now, ComponentEvent& result,
                RandomTimes& random);
    void beginSwitch(SwitchState state, double now, double hours, ComponentEvent& result);
    [[nodiscard]] double nextOfInstances() const;

    const PlannedComponent* m_plan;
    InstanceProcess m_instances;
    std::optional<InstanceProcess> m_switching;  ///< That its switches go by, if not by the above.
    double m_stoodStill = 0.0;                   ///< Hours, so far and of the switch under way.
    std::optional<double> m_switchEnd;  ///< Since the run began; empty: it does not switch.
};

}  // namespace cutpoint
