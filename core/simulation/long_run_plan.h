#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"
#include "core/simulation/instance_process.h"
#include "core/simulation/switching.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// Something whose state can change.
struct SystemPart {
    enum class Type : std::uint8_t {
        Instances,  ///< Of a component in one place; its state is how many have failed.
        Link,       ///< 1: down.
        Domain,     ///< 1: down.
        CommonCause,
        Switch,  ///< A `SwitchState`.
    };

    Type type = Type::Instances;
    std::uint32_t number = 0;  ///< Of the component or link in the function, else of the domain.
    std::uint32_t place = 0;   ///< Of instances: which class of the component's.
};

/// What a switch is doing.
enum class SwitchState : std::uint8_t { Done, SwitchingOver, ByHand, SwitchingBack };

/// A part and its state from now on.
struct PartState {
    std::uint32_t part = 0;
    std::uint32_t state = 0;
};

/// Instances that fail and are repaired, and may switch.
struct PlannedComponent {
    static constexpr std::uint32_t none = UINT32_MAX;

    std::uint32_t number = 0;  ///< In the function.
    std::uint32_t firstPart = 0;
    InstanceRules rules;
    /// Of a spread component that states mode or crews: by MODEL.md section 4 these shape its
    /// switches and not its double faults, so that the switches go by instances of their own.
    std::optional<InstanceRules> switchingRules;
    std::optional<SwitchRules> switching;
    StandbyMode mode = StandbyMode::Active;  ///< In which it switches.
    std::uint32_t switchPart = none;
    std::uint32_t group = none;             ///< Of `groups`.
    bool triggersGroup = false;             ///< It serves: the group switches when it is lost.
    bool isAlwaysDown = false;              ///< Its unavailability is 1.
    std::vector<std::uint32_t> causeParts;  ///< Common causes of its own, that also take it down.
};

/// A connection, domain or common cause.
struct PlannedUnit {
    std::uint32_t part = 0;
    double failureRate = 0.0;  ///< Per hour.
    double meanRepair = 1.0;   ///< In hours.
};

/// A group that switches as a whole.
struct PlannedGroup {
    std::uint32_t part = 0;
    std::vector<std::uint32_t> members;  ///< Of `components`; others of the group never fail.
    bool hasUnfailing = false;
    SwitchRules switching;
};

/// Everything that happens in a long run, worked out once.
struct LongRunPlan {
    StructureFunction function;  ///< With switches and common causes as domains.
    std::vector<SystemPart> parts;
    std::vector<PlannedComponent> components;
    std::vector<PlannedUnit> units;
    std::vector<PlannedGroup> groups;
    std::vector<PartState> atFirst;  ///< What is down for good.
    double longestDown = 0.0;        ///< The longest mean time that a part is down, in hours.
    std::vector<Diagnostic> findings;
    bool isComplete = false;  ///< Else there is no system to run.
};

/// Cost: O((V + E) log V).
[[nodiscard]] LongRunPlan planLongRun(const Topology& topology);

}  // namespace cutpoint
