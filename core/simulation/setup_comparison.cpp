#include "core/simulation/setup_comparison.h"

#include "core/model/topology_parts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

namespace cutpoint {
namespace {

constexpr double secondsPerHour = 3600.0;

FailoverMechanism mechanismOf(Setup setup, const FailoverSet& set)
{
    switch (setup) {
    case Setup::Hot:
    case Setup::ActiveActive:
        return FailoverMechanism::LoadBalanced;
    case Setup::Warm:
        return set.mechanism == FailoverMechanism::Database ? FailoverMechanism::Database
                                                            : FailoverMechanism::HealthCheck;
    case Setup::Cold:
        return FailoverMechanism::ColdStandby;
    case Setup::ActivePassive:
        break;
    }
    return FailoverMechanism::Heartbeat;
}

/// Which of them the topology describes.
Setup currentSetup(const FailoverSet& set)
{
    switch (set.mechanism) {
    case FailoverMechanism::LoadBalanced:
        return set.stated.replication == Replication::Async ? Setup::ActiveActive : Setup::Hot;
    case FailoverMechanism::HealthCheck:
    case FailoverMechanism::Database:
        return Setup::Warm;
    case FailoverMechanism::Heartbeat:
        return Setup::ActivePassive;
    case FailoverMechanism::ColdStandby:
        break;
    }
    return Setup::Cold;
}

void setTimes(SetupFigures& figures, const FailoverSet& set)
{
    if (figures.isCurrent && set.plainDelay) {
        figures.meanFailover = *set.plainDelay;
        figures.worstFailover = *set.plainDelay;
        return;
    }
    const SwitchDelay worst = switchDelay(figures.mechanism, set.times, 1.0);
    figures.meanFailover = meanFailover(figures.mechanism, set.times);
    figures.worstFailover = worst.outage + worst.fading;
}

void setDataRisk(SetupFigures& figures, const SpareSet& spare)
{
    const Failover& stated = spare.set.stated;
    if (!spare.holdsData) {
        figures.dataRisk = DataRisk::NoData;
        figures.writesAtRisk = Seconds{0};
        return;
    }
    switch (figures.setup) {
    case Setup::Hot:
        figures.dataRisk = DataRisk::None;
        figures.writesAtRisk = Seconds{0};
        return;
    case Setup::Cold:
        figures.dataRisk = DataRisk::Backup;
        if (stated.backupIntervalHours) {
            figures.writesAtRisk = Seconds{*stated.backupIntervalHours * secondsPerHour};
        }
        return;
    case Setup::ActiveActive:
        figures.dataRisk = DataRisk::Conflicts;
        figures.writesAtRisk = stated.replicationLag;
        return;
    case Setup::Warm:
    case Setup::ActivePassive:
        break;
    }
    const bool isSync = stated.replication == Replication::Sync;
    figures.dataRisk = isSync ? DataRisk::None : DataRisk::Lag;
    figures.writesAtRisk = isSync ? Seconds{0} : stated.replicationLag;
}

SplitRisk splitRiskOf(Setup setup, const Failover& stated)
{
    if (setup != Setup::ActivePassive) {
        return SplitRisk::None;
    }
    return stated.witness.value_or(false) || stated.fencing.value_or(false) ? SplitRisk::Guarded
                                                                            : SplitRisk::Open;
}

double factorOf(Setup setup, const CostFactors& factors)
{
    switch (setup) {
    case Setup::Hot:
    case Setup::ActiveActive:
        return factors.hot;
    case Setup::Warm:
    case Setup::ActivePassive:
        return factors.warm;
    case Setup::Cold:
        break;
    }
    return factors.cold;
}

/// Of the members that must serve; empty if one of them does not state it.
std::optional<double> servingCost(const Topology& topology, const FailoverSet& set)
{
    double sum = 0.0;
    for (std::size_t at = 0; at < set.required; ++at) {
        const SetMember& member = set.members[at];
        const Component& component = topology.component(member.component);
        if (!component.costPerMonth) {
            return std::nullopt;
        }
        sum += *component.costPerMonth * (member.instance ? 1.0 : component.instances);
    }
    return sum;
}

WishState wishState(bool isStated, std::optional<bool> isMet)
{
    if (!isStated) {
        return WishState::NotStated;
    }
    return !isMet ? WishState::Unknown : *isMet ? WishState::Met : WishState::Missed;
}

template <typename Value>
WishState limited(const std::optional<Value>& limit, const std::optional<Value>& value)
{
    return wishState(limit.has_value(),
                     limit && value ? std::optional{*value <= *limit} : std::nullopt);
}

void judge(SetupFigures& figures, const SetupComparison& comparison)
{
    figures.wishes = {
        limited(comparison.recoveryTimeObjective, std::optional{figures.worstFailover}),
        limited(comparison.recoveryPointObjective, figures.writesAtRisk),
        limited(comparison.budgetPerMonth, figures.costPerMonth),
        wishState(comparison.target.has_value(),
                  figures.system ? figures.system->meetsTarget : std::nullopt)};
}

std::array<Setup, allSetups.size()> preferredOrder(bool holdsData, bool isGuarded)
{
    using enum Setup;
    if (!holdsData) {
        return {ActiveActive, Hot, Warm, ActivePassive, Cold};
    }
    return isGuarded ? std::array{ActivePassive, Warm, Hot, Cold, ActiveActive}
                     : std::array{Warm, ActivePassive, Hot, Cold, ActiveActive};
}

Setup recommendedOf(const SetupComparison& comparison)
{
    const auto count = [&](Setup setup, WishState state) {
        return std::ranges::count(comparison.figuresOf(setup).wishes, state);
    };
    const bool isGuarded =
        comparison.figuresOf(Setup::ActivePassive).splitRisk == SplitRisk::Guarded;
    const auto order = preferredOrder(comparison.holdsData, isGuarded);
    return *std::ranges::min_element(order, [&](Setup one, Setup other) {
        return std::tuple{count(one, WishState::Missed), count(one, WishState::Unknown)} <
               std::tuple{count(other, WishState::Missed), count(other, WishState::Unknown)};
    });
}

/// What the members that serve wait for, spread over those that a group counts as failing.
Seconds countedFailover(const SpareSet& spare, const SetupFigures& figures)
{
    // Of a group the chance of a switch is that of the members that must serve, each in full; where
    // all serve, each carries its share alone.
    const bool isShared = spare.set.isGroup && figures.isPartial();
    return isShared ? figures.meanFailover / spare.set.required : figures.meanFailover;
}

Standby standbyOf(const Rare<Standby>& stated, const SpareSet& spare, const SetupFigures& figures)
{
    Standby standby = stated ? *stated : Standby{};
    standby.mode = modeOf(figures.mechanism);
    standby.failover = countedFailover(spare, figures);
    return standby;
}

SetupFigures figuresFor(Setup setup, const Topology& topology, const SpareSet& spare,
                        const SetupOptions& options)
{
    SetupFigures figures;
    figures.setup = setup;
    figures.isCurrent = spare.statesHow && !spare.isSpareAdded && currentSetup(spare.set) == setup;
    figures.mechanism = mechanismOf(setup, spare.set);
    setTimes(figures, spare.set);
    setDataRisk(figures, spare);
    figures.splitRisk = splitRiskOf(setup, spare.set.stated);
    figures.costFactor = factorOf(setup, options.factors);
    if (const auto cost = servingCost(topology, spare.set)) {
        figures.costPerMonth = *cost * figures.costFactor;
    }
    return figures;
}

}  // namespace

std::optional<SpareSet> setToCompare(const Topology& topology, std::string_view id)
{
    const std::vector<SpareSet> sets = spareSetsOf(topology);
    if (const SpareSet* const spare = spareSetNamed(sets, topology, id)) {
        return *spare;
    }
    if (topology.find(id) == nullptr) {
        return std::nullopt;
    }
    const Topology whole = withSpare(topology, id);
    const std::vector<SpareSet> supposed = spareSetsOf(whole);
    const SpareSet* const spare = spareSetNamed(supposed, whole, id);
    if (spare == nullptr) {
        return std::nullopt;
    }
    SpareSet added = *spare;
    added.isSpareAdded = true;
    return added;
}

SetupComparison compareSetups(const Topology& topology, const SpareSet& spare,
                              const SetupOptions& options)
{
    AnalysisOptions analysis = options.analysis;
    analysis.cutSetOrder = 0;
    const Report now = analyse(topology, analysis);
    SetupComparison comparison;
    comparison.topologyName = now.topologyName;
    comparison.currency = now.currency;
    comparison.id = spare.set.id;
    comparison.title = spare.set.title;
    comparison.members = spare.set.members.size();
    comparison.isSpareAdded = spare.isSpareAdded;
    comparison.holdsData = spare.holdsData;
    comparison.now = now.system;
    comparison.recoveryTimeObjective = spare.set.stated.recoveryTimeObjective;
    comparison.recoveryPointObjective = spare.set.stated.recoveryPointObjective;
    comparison.budgetPerMonth = options.budgetPerMonth;
    comparison.target = now.system ? now.system->target : std::nullopt;
    const Topology whole = spare.isSpareAdded ? withSpare(topology, spare.set.id) : topology;
    comparison.setups.reserve(allSetups.size());
    for (const Setup setup : allSetups) {
        SetupFigures figures = figuresFor(setup, whole, spare, options);
        figures.system = analyse(withSetup(whole, spare, figures), analysis).system;
        judge(figures, comparison);
        comparison.setups.push_back(std::move(figures));
    }
    comparison.recommended = recommendedOf(comparison);
    return comparison;
}

Topology withSetup(const Topology& topology, const SpareSet& spare, const SetupFigures& figures)
{
    if (!spare.set.isGroup) {
        Topology changed = topology;
        Component component = *changed.find(spare.set.id);
        component.standby = standbyOf(component.standby, spare, figures);
        changed.replace(std::move(component));
        return changed;
    }
    TopologyParts parts = partsOf(topology);
    auto found = std::ranges::find(parts.groups, spare.set.id, &Group::id);
    if (found == parts.groups.end()) {
        parts.groups.push_back({.id = spare.set.id});
        found = std::prev(parts.groups.end());
    }
    found->standby = standbyOf(found->standby, spare, figures);
    return assemble(std::move(parts));
}

}  // namespace cutpoint
