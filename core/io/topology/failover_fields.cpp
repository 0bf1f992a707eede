#include "core/model/failover_fields.h"

#include "core/io/topology/shape.h"
#include "core/io/topology/wants.h"

#include <array>
#include <type_traits>
#include <utility>

/// The fields of failover, which stands in components and groups.
namespace cutpoint {
namespace {

constexpr Want mechanism{
    .types = json::Type::Text,
    .allowed = R"("load-balanced", "health-check", "heartbeat", "database" or "cold-standby")",
    .names = choiceNames<FailoverMechanism>};
constexpr Want routing{.types = json::Type::Text,
                       .allowed = R"("round-robin" or "hash")",
                       .names = choiceNames<Routing>};
constexpr Want replication{.types = json::Type::Text,
                           .allowed = R"("sync" or "async")",
                           .names = choiceNames<Replication>};

template <typename Value>
constexpr const Want* wantOf(FailoverMember<Value> /*member*/, bool mayBeZero)
{
    if constexpr (std::is_same_v<Value, bool>) {
        return &wants::flag;
    } else if constexpr (std::is_same_v<Value, std::uint32_t>) {
        return &wants::count;
    } else if constexpr (std::is_same_v<Value, FailoverMechanism>) {
        return &mechanism;
    } else if constexpr (std::is_same_v<Value, Routing>) {
        return &routing;
    } else if constexpr (std::is_same_v<Value, Replication>) {
        return &replication;
    } else {
        return mayBeZero ? &wants::notNegative : &wants::positive;
    }
}

/// The value is as wanted.
template <typename Value>
void take(Failover& failover, FailoverMember<Value> member, const json::Value& value)
{
    if constexpr (std::is_same_v<Value, bool>) {
        failover.*member = value.boolean;
    } else if constexpr (std::is_enum_v<Value>) {
        failover.*member = choiceNamed<Value>(value.text);
    } else {
        failover.*member = static_cast<Value>(value.number);
    }
}

template <std::size_t number>
bool readField(Reading& reading, const json::Value& value)
{
    std::visit([&](auto member) { take(reading.failover, member, value); },
               failoverFields[number].member);
    return true;
}

template <std::size_t... numbers>
constexpr auto tableOf(std::index_sequence<numbers...> /*all*/)
{
    return std::array{
        Field{.name = failoverFields[numbers].key,
              .want = std::visit(
                  [](auto member) { return wantOf(member, failoverFields[numbers].mayBeZero); },
                  failoverFields[numbers].member),
              .read = readField<numbers>}...};
}

constexpr auto fields = tableOf(std::make_index_sequence<failoverFields.size()>{});
static_assert(fields.size() <= mostFields);

constexpr Shape failoverOf(void (*finish)(Reading& reading))
{
    return {.title = "failover",
            .fields = fields,
            .start = [](Reading& reading) { reading.failover = {}; },
            .finish = finish,
            .extra = [](Reading& reading) -> ExtraFields& { return reading.failover.extra; }};
}

}  // namespace

constexpr Shape failoverOfComponent =
    failoverOf([](Reading& reading) { reading.component->failover = std::move(reading.failover); });
constexpr Shape failoverOfGroup =
    failoverOf([](Reading& reading) { reading.group.failover = std::move(reading.failover); });

}  // namespace cutpoint
