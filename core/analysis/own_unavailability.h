#pragma once

#include "core/analysis/report.h"
#include "core/model/component.h"
#include "core/structure/structure_function.h"

#include <optional>

namespace cutpoint {

/// What the standby of a component or group costs each time: in hours of outage.
struct SwitchingTimes {
    double switchover = 0.0;      ///< Of a failover that succeeds, times how many do.
    double missedFailover = 0.0;  ///< Of one that does not, times how many do not.
    double failback = 0.0;

    [[nodiscard]] double perFailover() const { return switchover + missedFailover; }
    [[nodiscard]] double sum() const { return switchover + missedFailover + failback; }
};

/// What a standby states (see `standbyOf`), with the defaults of MODEL.md section 4; all 0 without
/// one.
[[nodiscard]] SwitchingTimes switchingTimesOf(const Standby* standby);

/// How a component fails by itself, its domains left out.
struct OwnUnavailability {
    double instance = 0.0;     ///< Of one instance, common causes taken out.
    double beforeGroup = 0.0;  ///< The same with what its group has in common.
    /// That all of its instances fail together: its own common cause.
    double commonCause = 0.0;
    /// That it is switching, F / (1 + F): while its instances are enough.
    double switching = 0.0;
    /// What a report shows; the sum is the whole.
    UnavailabilityParts parts;
    /// How often it is lost, per hour; empty: it states no time to repair.
    std::optional<double> lossesPerHour;

    [[nodiscard]] double whole() const;

    /// The whole if there were no common cause of its own.
    [[nodiscard]] double withoutCommonCause() const;
};

/// The unavailability of a component that states one.
///
/// @param instance     of one instance as the component states it.
/// @param counts       how many instances it has and needs.
/// @param isSpread     over several domains: evaluated instance by instance then, mode and crews
///                     left out.
/// @param groupFactor  share of failures that its group has in common, in [0, 1].
///
/// Cost: O(n).
/// Source: MODEL.md section 4.
[[nodiscard]] OwnUnavailability ownUnavailabilityOf(const Component& component,
                                                    Availability instance,
                                                    const Multiplicity& counts, bool isSpread,
                                                    double groupFactor);

}  // namespace cutpoint
