#include "core/analysis/own_unavailability.h"

#include "core/analysis/component_unavailability.h"
#include "core/analysis/standby_chain.h"
#include "core/simulation/failover_standby.h"

#include <algorithm>

namespace cutpoint {
namespace {

double hours(const std::optional<Seconds>& time)
{
    return time ? Hours{*time}.count() : 0.0;
}

/// The fractions of time of each kind of outage, before time stands still for the others.
struct Outages {
    double switchover = 0.0;
    double missedFailover = 0.0;
    double failback = 0.0;

    [[nodiscard]] double sum() const { return switchover + missedFailover + failback; }
};

/// @param standby  of a component with a spare; empty: none.
Outages outagesOf(const Component& component, const ChainFigures& chain,
                  const std::optional<Standby>& standby)
{
    if (!standby || !component.rates.mttr) {
        return {};
    }
    const SwitchingTimes times = switchingTimesOf(&*standby);
    const double perHour = 1.0 / component.rates.mttr->count();
    return {.switchover = chain.failovers * perHour * times.switchover,
            .missedFailover = chain.failovers * perHour * times.missedFailover,
            .failback = chain.failbacks * perHour * times.failback};
}

}  // namespace

SwitchingTimes switchingTimesOf(const Standby* standby)
{
    if (standby == nullptr) {
        return {};
    }
    const double coverage = standby->coverage.value_or(1.0);
    return {.switchover = coverage * hours(standby->failover),
            .missedFailover = (1.0 - coverage) * hours(standby->manualRecovery),
            .failback = hours(standby->failback)};
}

double OwnUnavailability::whole() const
{
    return std::min(1.0, parts.structural + parts.switchover + parts.missedFailover +
                             parts.failback + parts.commonCause);
}

double OwnUnavailability::withoutCommonCause() const
{
    const double others =
        parts.structural + parts.switchover + parts.missedFailover + parts.failback;
    return commonCause < 1.0 ? std::min(1.0, others / (1.0 - commonCause)) : 0.0;
}

OwnUnavailability ownUnavailabilityOf(const Component& component, Availability instance,
                                      const Multiplicity& counts, bool isSpread, double groupFactor)
{
    const double ownFactor = counts.instances > 1 ? component.commonCauseBeta.value_or(0.0) : 0.0;
    OwnUnavailability own;
    own.commonCause = ownFactor * instance.down();
    own.beforeGroup = (1.0 - ownFactor) * instance.down();
    own.instance = (1.0 - groupFactor) * own.beforeGroup;

    StandbyChain chain{
        .instances = counts.instances, .required = counts.required, .down = own.instance};
    const bool hasSpare = counts.instances > counts.required;
    const auto standby = hasSpare ? standbyOf(component) : std::nullopt;
    if (standby) {
        chain.mode = standby->mode.value_or(StandbyMode::Active);
        chain.crews = standby->repairCrews;
    }
    const ChainFigures figures = solve(chain);
    const double structural = isSpread ? ofSomeRequired(Availability::fromDown(own.instance),
                                                        counts.instances, counts.required)
                                             .down()
                                       : figures.structural;
    const Outages outages = outagesOf(component, figures, standby);
    own.switching = outages.sum() / (1.0 + outages.sum());
    const double share = (1.0 - own.commonCause) / (1.0 + outages.sum());
    own.parts = {.structural = structural * share,
                 .switchover = outages.switchover * share,
                 .missedFailover = outages.missedFailover * share,
                 .failback = outages.failback * share,
                 .commonCause = own.commonCause};
    if (component.rates.mttr) {
        // While it switches, time stands still for its instances.
        own.lossesPerHour = figures.losses / component.rates.mttr->count() / (1.0 + outages.sum());
    }
    return own;
}

}  // namespace cutpoint
