#pragma once

#include "core/model/standby.h"
#include "core/simulation/random_times.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace cutpoint {

/// How the instances of a component fail and are repaired.
struct InstanceRules {
    std::vector<std::uint32_t> places;  ///< How many live in each of the places it is spread over.
    std::uint32_t instances = 1;        ///< Their sum.
    std::uint32_t required = 1;
    StandbyMode mode = StandbyMode::Active;
    std::optional<std::uint32_t> crews;  ///< Of a component in one place only.
    double failureRate = 0.0;            ///< Of one that runs, per hour.
    double meanRepair = 1.0;             ///< In hours, > 0.
};

/// An instance failed or was repaired.
struct InstanceEvent {
    bool isFailure = true;
    bool wasServing = true;          ///< Of a failure.
    std::uint32_t place = 0;         ///< Where it lives.
    std::uint32_t failedThere = 0;   ///< From now on, of those that live there.
    std::uint32_t failedBefore = 0;  ///< Of them all, i of MODEL.md section 4.
};

/// Instances that fail one by one and are repaired, on a clock of their own.
///
/// The time to the next failure is drawn anew after every event, which changes nothing, since it is
/// exponential; repairs are drawn when they begin, first come first served.
class InstanceProcess {
public:
    /// @param rules  kept by reference.
    InstanceProcess(const InstanceRules& rules, RandomTimes& random);

    /// When it has its next event, in hours of its own clock; infinite: never.
    [[nodiscard]] double next() const;

    /// Goes on to the next event, which is not infinitely far.
    InstanceEvent advance(RandomTimes& random);

    [[nodiscard]] bool isLost() const { return m_failed + m_rules->required > m_rules->instances; }

private:
    struct Repair {
        double end = 0.0;
        std::uint32_t place = 0;
    };

    InstanceEvent fail(RandomTimes& random);
    InstanceEvent restore(RandomTimes& random);
    [[nodiscard]] double failing() const;
    [[nodiscard]] bool isServing(RandomTimes& random) const;
    [[nodiscard]] std::uint32_t anyPlace(RandomTimes& random) const;
    void beginRepair(double now, std::uint32_t place, RandomTimes& random);

    const InstanceRules* m_rules;
    std::uint32_t m_failed = 0;
    std::vector<std::uint32_t> m_failedIn;  ///< Of every place.
    double m_failureAt = std::numeric_limits<double>::infinity();
    std::vector<Repair> m_repairs;  ///< A heap, the first to end on top. Those that wait are none.
};

}  // namespace cutpoint
