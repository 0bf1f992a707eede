#include "tests/support/random_standby.h"

#include "core/model/failover_fields.h"
#include "core/model/topology_parts.h"
#include "tests/support/random_source.h"

#include <algorithm>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace cutpoint::tests {
namespace {

Standby drawn(RandomSource& random)
{
    static const std::vector<StandbyMode> modes{StandbyMode::Active, StandbyMode::Warm,
                                                StandbyMode::Cold};
    static const std::vector<double> seconds{0.0, 30.0, 600.0, 7200.0, 1e6};
    static const std::vector<double> shares{0.0, 0.5, 0.9, 1.0};
    Standby standby;
    const auto maybe = [&](auto& field, const auto& values) {
        if (random.chance(0.6)) {
            field = typename std::decay_t<decltype(field)>::value_type{random.oneOf(values)};
        }
    };
    maybe(standby.mode, modes);
    maybe(standby.failover, seconds);
    maybe(standby.failback, seconds);
    maybe(standby.coverage, shares);
    maybe(standby.manualRecovery, seconds);
    maybe(standby.repairCrews, std::vector<std::uint32_t>{1, 2, 5});
    return standby;
}

/// A failover that is stated now and then, mostly in part.
Rare<Failover> drawnFailover(RandomSource& random)
{
    if (!random.chance(0.3)) {
        return {};
    }
    Failover failover;
    const auto draw = [&]<typename Value>(std::optional<Value>& field, bool mayBeZero) {
        if constexpr (std::is_same_v<Value, bool>) {
            field = random.chance(0.5);
        } else if constexpr (std::is_same_v<Value, std::uint32_t>) {
            field = random.between(1, 5);
        } else if constexpr (std::is_enum_v<Value>) {
            const auto last = static_cast<unsigned>(choiceNames<Value>.size() - 1);
            field = static_cast<Value>(random.between(0, last));
        } else {
            field = Value{static_cast<double>(random.between(mayBeZero ? 0 : 1, 10))};
        }
    };
    for (const FailoverField& field : failoverFields) {
        if (random.chance(field.key == "mechanism" ? 0.8 : 0.3)) {
            std::visit([&](auto member) { draw(failover.*member, field.mayBeZero); }, field.member);
        }
    }
    if (failover.heartbeatTimeout) {
        *failover.heartbeatTimeout += Seconds{10};  // beats come more often than that
    }
    return failover;
}

double anyShare(RandomSource& random)
{
    static const std::vector<double> shares{0.0, 0.01, 0.1, 0.5, 1.0};
    return random.oneOf(shares);
}

}  // namespace

Topology withStandby(Topology topology, unsigned seed)
{
    RandomSource random{seed ^ 0x5bd1e995U};
    RandomSource failoverRandom{seed ^ 0x27d4eb2fU};
    TopologyParts parts = takeApart(std::move(topology));
    std::set<std::string> groups{"g", "h"};
    for (Component& component : parts.components) {
        if (random.chance(0.3) && component.instances == 1) {
            component.instances = 2;
        }
        if (random.chance(0.5)) {
            component.standby = drawn(random);
        }
        component.failover = drawnFailover(failoverRandom);
        if (random.chance(0.3)) {
            component.commonCauseBeta = anyShare(random);
        }
        if (availabilityOf(component.rates) && random.chance(0.8)) {
            component.rates.mttr = Hours{random.chance(0.5) ? 0.5 : 24.0};
        }
        if (!component.commonCauseBeta) {       // else two common causes would have one name
            groups.insert(component.id.value);  // ties are named after their first member
        }
    }
    for (const std::string& id : groups) {
        auto found = std::ranges::find(parts.groups, id, &Group::id);
        if (found == parts.groups.end()) {
            parts.groups.emplace_back().id = id;
            found = parts.groups.end() - 1;
        }
        if (random.chance(0.5)) {
            found->standby = drawn(random);
        }
        found->failover = drawnFailover(failoverRandom);
        if (random.chance(0.5)) {
            found->commonCauseBeta = anyShare(random);
        }
    }
    return assemble(std::move(parts));
}

Standby anyStandby(unsigned seed)
{
    RandomSource random{seed};
    return drawn(random);
}

}  // namespace cutpoint::tests
