#include "tests/support/brute_standby.h"

#include <algorithm>
#include <map>
#include <set>

namespace cutpoint::tests {
namespace {

constexpr std::size_t nobody = BruteCause::nobody;

long double hours(const std::optional<Seconds>& time)
{
    return time ? static_cast<long double>(time->count()) / 3600.0L : 0.0L;
}

double stated(const std::optional<Seconds>& time, double usual)
{
    return time ? time->count() : usual;
}

/// The mean outage of a mechanism in seconds: MODEL.md section 6, step by step.
double meanOf(FailoverMechanism mechanism, const Failover& failover)
{
    const double interval = stated(failover.checkInterval, 5.0);
    const double timeout = stated(failover.checkTimeout, 2.0);
    const double promote = stated(failover.promote, 5.0);
    const double database = stated(failover.promoteDatabase, 2.0);
    double checks = 0.0;
    switch (mechanism) {
    case FailoverMechanism::LoadBalanced:
        return timeout;
    case FailoverMechanism::HealthCheck:
        // Half an interval on average until the first check, an interval to each further one.
        checks = interval / 2.0 + timeout;
        for (std::uint32_t check = 1; check < failover.failureThreshold.value_or(2); ++check) {
            checks += interval;
        }
        return checks + promote + stated(failover.reroute, 1.0) +
               stated(failover.dnsTtl, 30.0) / 2.0;
    case FailoverMechanism::Heartbeat:
        checks = timeout;
        for (std::uint32_t check = 1; check < failover.verifyChecks.value_or(3); ++check) {
            checks += std::max(timeout, stated(failover.verifyInterval, 1.0));
        }
        return stated(failover.heartbeatTimeout, 10.0) -
               stated(failover.heartbeatInterval, 3.0) / 2.0 + checks + promote +
               stated(failover.virtualIp, 1.0) + database;
    case FailoverMechanism::Database:
        return failover.queryRetries.value_or(3) * stated(failover.retryInterval, 1.0) + database;
    case FailoverMechanism::ColdStandby:
        break;
    }
    return stated(failover.detect, 30.0) + stated(failover.start, 120.0) +
           stated(failover.restore, 300.0);
}

/// What counts of a standby and a failover together.
Standby countedOf(const Rare<Standby>& standby, const Rare<Failover>& failover)
{
    using enum StandbyMode;
    using enum FailoverMechanism;
    static const std::map<StandbyMode, FailoverMechanism> mechanisms{
        {Active, LoadBalanced}, {Warm, HealthCheck}, {Cold, ColdStandby}};
    static const std::map<FailoverMechanism, StandbyMode> modes{{LoadBalanced, Active},
                                                                {HealthCheck, Warm},
                                                                {Heartbeat, Warm},
                                                                {Database, Warm},
                                                                {ColdStandby, Cold}};
    Standby counted = standby ? *standby : Standby{};
    if (failover) {
        const FailoverMechanism mechanism =
            failover->mechanism.value_or(mechanisms.at(counted.mode.value_or(Active)));
        counted.mode = counted.mode.value_or(modes.at(mechanism));
        counted.failover = counted.failover.value_or(Seconds{meanOf(mechanism, *failover)});
    }
    return counted;
}

/// The rates between numbers of failed instances, in repairs per time to repair.
std::vector<std::vector<long double>> ratesOf(const Component& component, const Standby& standby,
                                              long double failure)
{
    const std::size_t n = component.instances;
    const std::size_t k = component.required;
    const StandbyMode mode = standby.mode.value_or(StandbyMode::Active);
    std::vector<std::vector<long double>> rates(n + 1, std::vector<long double>(n + 1, 0.0L));
    for (std::size_t i = 0; i < n; ++i) {
        const long double dormant = mode == StandbyMode::Cold ? 0.0L : 1.0L;
        const bool isActive = mode == StandbyMode::Active;
        const auto spares = static_cast<long double>(i <= n - k ? n - i - k : 0);
        rates[i][i + 1] = isActive || i > n - k
                              ? static_cast<long double>(n - i) * failure
                              : (static_cast<long double>(k) + spares * dormant) * failure;
        const std::size_t crews = standby.repairCrews.value_or(static_cast<std::uint32_t>(n));
        rates[i + 1][i] = static_cast<long double>(std::min(i + 1, crews));
    }
    return rates;
}

bool isSpread(const BruteComponent& component)
{
    const auto places = [](std::vector<std::size_t> domains) {
        return std::set<std::size_t>{domains.begin(), domains.end()};
    };
    return std::ranges::any_of(
               component.stated.domains,
               [](const Placement& placement) { return placement.names.size() > 1; }) ||
           std::ranges::any_of(component.domainsOfInstance, [&](const auto& domains) {
               return places(domains) != places(component.domainsOfInstance.front());
           });
}

long double commonFactor(const BruteComponent& component)
{
    return component.stated.instances > 1 ? component.stated.commonCauseBeta.value_or(0.0) : 0.0L;
}

const Group* statedGroup(const BruteModel& model, const std::string& id)
{
    const auto found = std::ranges::find(model.groups, id, &Group::id);
    return id.empty() || found == model.groups.end() ? nullptr : &*found;
}

/// The members of a group that can fail.
std::vector<std::size_t> failingMembers(const BruteModel& model, const BruteMembership& group)
{
    std::vector<std::size_t> members;
    for (const std::size_t member : group.members) {
        if (!model.components[member].isClient) {
            members.push_back(member);
        }
    }
    return members;
}

void addOwn(BruteModel& model, std::size_t number, long double groupFactor)
{
    BruteComponent& component = model.components[number];
    const long double stated = component.isClient ? 0.0L : component.down.value_or(0.0);
    const long double shared = commonFactor(component) * stated;
    const long double down = (1.0L - groupFactor) * (stated - shared);
    const std::string& id = component.stated.id.value;
    component.instanceDown = static_cast<double>(down);
    if (shared > 0.0L) {
        model.causes.push_back(
            {"common-cause:" + id, number, {number}, static_cast<double>(shared), true});
    }
    const bool hasSpare = component.stated.instances > component.stated.required;
    if ((!component.stated.standby && !component.stated.failover) || !hasSpare || down <= 0.0L ||
        down >= 1.0L) {
        return;
    }
    const BruteChain chain = chainOf(component.stated, down);
    const long double whole =
        isSpread(component) ? chain.outage() / (1.0L + chain.outage()) : chain.whole();
    if (!isSpread(component)) {
        component.instanceDown = 0.0;
    }
    if (whole > 0.0L) {
        model.causes.push_back(
            {"chain:" + id, number, {number}, static_cast<double>(whole), false});
    }
}

long double switchingOf(const BruteModel& model, const BruteMembership& group, const Group& stated,
                        const std::map<std::size_t, long double>& lossesPerHour)
{
    const Standby standby = countedOf(stated.standby, stated.failover);
    const long double coverage = standby.coverage.value_or(1.0);
    const long double time =
        coverage * hours(standby.failover) + (1.0L - coverage) * hours(standby.manualRecovery);
    const std::vector<std::size_t> members = failingMembers(model, group);
    long double outage = 0.0L;
    for (std::size_t serving = 0; serving < std::min(group.required, members.size()); ++serving) {
        long double noOther = 1.0L;
        for (const std::size_t other : group.members) {
            if (other != members[serving]) {
                noOther *= ownUnavailability(model, other, true);
            }
        }
        outage += lossesPerHour.at(members[serving]) * (1.0L - noOther) * time;
    }
    return outage / (1.0L + outage);
}

}  // namespace

std::vector<long double> steadyState(std::vector<std::vector<long double>> rates)
{
    const std::size_t size = rates.size();
    for (std::size_t last = size - 1; last > 0; --last) {
        long double out = 0.0L;
        for (std::size_t j = 0; j < last; ++j) {
            out += rates[last][j];
        }
        for (std::size_t i = 0; i < last; ++i) {
            rates[i][last] /= out;
            for (std::size_t j = 0; j < last; ++j) {
                rates[i][j] += rates[i][last] * rates[last][j];
            }
        }
    }
    std::vector<long double> states(size, 0.0L);
    states[0] = 1.0L;
    long double sum = 1.0L;
    for (std::size_t j = 1; j < size; ++j) {
        for (std::size_t i = 0; i < j; ++i) {
            states[j] += states[i] * rates[i][j];
        }
        sum += states[j];
    }
    for (long double& state : states) {
        state /= sum;
    }
    return states;
}

BruteChain chainOf(const Component& component, long double down)
{
    const std::size_t n = component.instances;
    const std::size_t k = component.required;
    const Standby standby = countedOf(component.standby, component.failover);
    const long double failure = down / (1.0L - down);
    const auto rates = ratesOf(component, standby, failure);
    const std::vector<long double> states = steadyState(rates);
    BruteChain chain;
    for (std::size_t i = n - k + 1; i <= n; ++i) {
        chain.structural += states[i];
    }
    if (!component.rates.mttr) {
        return chain;
    }
    const auto perHour = 1.0L / static_cast<long double>(component.rates.mttr->count());
    const bool isActive = standby.mode.value_or(StandbyMode::Active) == StandbyMode::Active;
    const long double coverage = standby.coverage.value_or(1.0);
    for (std::size_t i = 0; i + 1 <= n - k; ++i) {
        const auto up = static_cast<long double>(n - i);
        const long double failing =
            isActive ? up * failure / up : static_cast<long double>(k) * failure;
        const long double rate = states[i] * failing * perHour;
        chain.switchover += rate * coverage * hours(standby.failover);
        chain.missedFailover += rate * (1.0L - coverage) * hours(standby.manualRecovery);
    }
    for (std::size_t i = 1; i <= n - k; ++i) {
        const auto up = static_cast<long double>(n - i + 1);
        chain.failback += states[i] * rates[i][i - 1] * perHour * (isActive ? 1.0L / up : 1.0L) *
                          hours(standby.failback);
    }
    chain.lossesPerHour = states[n - k] * rates[n - k][n - k + 1] * perHour;
    return chain;
}

void addStandby(BruteModel& model, const std::vector<BruteMembership>& groups)
{
    std::vector<long double> factor(model.components.size(), 0.0L);
    for (const BruteMembership& group : groups) {
        const Group* const stated = statedGroup(model, group.id);
        const std::vector<std::size_t> members = failingMembers(model, group);
        if (stated == nullptr || members.size() < 2) {
            continue;
        }
        long double least = 1.0L;
        for (const std::size_t member : members) {
            factor[member] = stated->commonCauseBeta.value_or(0.0);
            const BruteComponent& component = model.components[member];
            least = std::min(least, (1.0L - commonFactor(component)) *
                                        static_cast<long double>(component.down.value_or(0.0)));
        }
        const auto shared = static_cast<double>(factor[members.front()] * least);
        if (shared > 0.0) {
            model.causes.push_back({"common-cause:" + group.id, nobody, members, shared, true});
        }
    }
    std::map<std::size_t, long double> lossesPerHour;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        addOwn(model, c, factor[c]);
        const BruteComponent& component = model.components[c];
        const long double down = (1.0L - factor[c]) * (1.0L - commonFactor(component)) *
                                 static_cast<long double>(component.down.value_or(0.0));
        if (component.isClient || down <= 0.0L || down >= 1.0L) {
            lossesPerHour[c] = 0.0L;
            continue;
        }
        // While it switches, time stands still for its instances.
        const BruteChain chain = chainOf(component.stated, down);
        lossesPerHour[c] =
            chain.lossesPerHour / (1.0L + chain.switchover + chain.missedFailover + chain.failback);
    }
    for (const BruteMembership& group : groups) {
        const Group* const stated = statedGroup(model, group.id);
        if (stated == nullptr || (!stated->standby && !stated->failover) ||
            group.members.size() <= group.required) {
            continue;
        }
        const long double down = switchingOf(model, group, *stated, lossesPerHour);
        if (down > 0.0L) {
            model.causes.push_back({"switch:" + group.id, nobody, failingMembers(model, group),
                                    static_cast<double>(down), false});
        }
    }
}

}  // namespace cutpoint::tests
