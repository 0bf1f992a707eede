#include "core/io/scenario/read_event.h"

#include "core/io/json/text.h"
#include "core/io/topology/wants.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

using Action = std::optional<ScenarioAction>;

constexpr std::string_view latencyKey = "latency_seconds";
constexpr Want domainName{.types = json::Type::Text,
                          .allowed = R"(the name of a domain such as "zone:a")",
                          .isNonEmpty = true};
constexpr Want sidesWant{.types = json::Type::Array,
                         .allowed = R"(an array of sides such as [["db-1"], ["db-2"]])"};
constexpr Want sideWant{.types = json::Type::Array, .allowed = "an array of ids of components"};

std::string found(const PlacedValue& value)
{
    return ", found " + json::quoted(value.text) + ", which is none";
}

std::vector<std::string_view> componentIds(const Topology& topology)
{
    std::vector<std::string_view> ids;
    ids.reserve(topology.componentCount());
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        ids.emplace_back(topology.component(vertex).id.value);
    }
    return ids;
}

std::vector<std::string_view> domainNames(const ScenarioNames& names)
{
    std::vector<std::string_view> domains;
    domains.reserve(names.domains().size());
    for (const auto& [name, key] : names.domains()) {
        domains.emplace_back(name);
    }
    return domains;
}

/// Why a name is none of a unit, and what to write instead.
std::string hintForUnit(const ScenarioReading& reading, const std::string& name)
{
    const auto target = reading.names.failoverTarget(name);
    if (target && target->isGroup) {
        return "; it is a group: name its members, such as " +
               json::quoted(reading.topology.component(target->members.front()).id.value);
    }
    const auto instance = instanceNamed(name);
    const Component* const component =
        instance ? reading.topology.find(instance->component) : nullptr;
    if (component == nullptr) {
        return meantHint(componentIds(reading.topology), name);
    }
    return component->instances == 1
               ? "; " + json::quoted(component->id.value) + " has a single instance"
               : "; the instances of " + json::quoted(component->id.value) + " are #1 to #" +
                     std::to_string(component->instances);
}

/// @param key  "fail", "repair" or "slow".
std::optional<ScenarioUnit> readUnit(ScenarioReading& reading, std::string_view key,
                                     const PlacedValue& value)
{
    if (!reading.accept(key, value, wants::name)) {
        return std::nullopt;
    }
    const auto unit = reading.names.unit(value.text);
    if (!unit) {
        reading.fail("unknown-unit", value.begin,
                     std::string{key} + " is the id of a component or connection" + found(value) +
                         hintForUnit(reading, value.text));
        return std::nullopt;
    }
    const bool isConnection = unit->type == ScenarioUnit::Type::Connection;
    if (!isConnection && reading.topology.component(unit->number).kind == Kind::Client) {
        reading.fail("client-never-fails", value.begin,
                     json::quoted(value.text) + " is a client, and clients never fail");
        return std::nullopt;
    }
    return unit;
}

Action readFail(ScenarioReading& reading, const PlacedValue& /*event*/, const PlacedValue& value)
{
    return readUnit(reading, "fail", value) ? Action{Fail{value.text}} : std::nullopt;
}

Action readRepair(ScenarioReading& reading, const PlacedValue& /*event*/, const PlacedValue& value)
{
    return readUnit(reading, "repair", value) ? Action{Repair{value.text}} : std::nullopt;
}

Action readSlow(ScenarioReading& reading, const PlacedValue& event, const PlacedValue& value)
{
    const PlacedValue* const latency = reading.take(event, latencyKey, wants::positive);
    if (event.member(latencyKey) == nullptr) {
        reading.fail("missing-field", event.begin,
                     "slow needs the field latency_seconds beside it");
    }
    const auto unit = readUnit(reading, "slow", value);
    if (unit && unit->type == ScenarioUnit::Type::Connection) {
        reading.fail("unknown-unit", value.begin,
                     "slow is the id of a component, found " + json::quoted(value.text) +
                         ", which is a connection");
        return std::nullopt;
    }
    return unit && latency != nullptr ? Action{Slow{value.text, Seconds{latency->number}}}
                                      : std::nullopt;
}

/// Reads the sides of a partition; a component stands on one side alone.
class SidesReader {
public:
    explicit SidesReader(ScenarioReading& reading)
        : m_reading{reading}
    {
    }

    [[nodiscard]] Action read(const PlacedValue& value)
    {
        if (!m_reading.accept("partition", value, sidesWant)) {
            return std::nullopt;
        }
        if (value.items.size() < 2) {
            refuse("invalid-value", value.begin,
                   "a partition has two sides or more, found " +
                       std::to_string(value.items.size()));
        }
        for (const PlacedValue& side : value.items) {
            readSide(side);
        }
        return m_isValid ? Action{std::move(m_partition)} : std::nullopt;
    }

private:
    void readSide(const PlacedValue& side)
    {
        std::vector<ComponentId>& members = m_partition.sides.emplace_back();
        if (!m_reading.accept("a side of a partition", side, sideWant)) {
            m_isValid = false;
            return;
        }
        if (side.items.empty()) {
            refuse("invalid-value", side.begin,
                   "a side of a partition has one component or more, found none");
        }
        members.reserve(side.items.size());
        for (const PlacedValue& member : side.items) {
            readMember(member);
            members.push_back({member.text});
        }
    }

    void readMember(const PlacedValue& member)
    {
        if (!m_reading.accept("a component of a side", member, wants::name)) {
            m_isValid = false;
        } else if (m_reading.topology.find(member.text) == nullptr) {
            refuse("unknown-unit", member.begin,
                   "a side of a partition has ids of components" + found(member) +
                       meantHint(componentIds(m_reading.topology), member.text));
        } else if (!m_seen.insert(member.text).second) {
            refuse("overlapping-sides", member.begin,
                   json::quoted(member.text) +
                       " stands twice in the partition; a component is on one side");
        }
    }

    void refuse(std::string_view code, std::size_t offset, std::string message)
    {
        m_reading.fail(code, offset, std::move(message));
        m_isValid = false;
    }

    ScenarioReading& m_reading;
    Partition m_partition;
    std::set<std::string> m_seen;
    bool m_isValid = true;
};

Action readPartition(ScenarioReading& reading, const PlacedValue& /*event*/,
                     const PlacedValue& value)
{
    return SidesReader{reading}.read(value);
}

Action readHeal(ScenarioReading& reading, const PlacedValue& /*event*/, const PlacedValue& value)
{
    static constexpr Want wanted{.types = json::Type::Boolean, .allowed = "true"};
    if (!reading.accept("heal", value, wanted)) {
        return std::nullopt;
    }
    if (!value.boolean) {
        reading.fail("invalid-value", value.begin,
                     "heal is true, found false; leave the event out instead");
        return std::nullopt;
    }
    return Heal{};
}

Action readPlanned(ScenarioReading& reading, const PlacedValue& /*event*/, const PlacedValue& value)
{
    if (!reading.accept("planned_failover", value, wants::name)) {
        return std::nullopt;
    }
    const auto target = reading.names.failoverTarget(value.text);
    if (!target) {
        reading.fail("unknown-unit", value.begin,
                     "planned_failover is the id of a group or component" + found(value) +
                         meantHint(componentIds(reading.topology), value.text));
        return std::nullopt;
    }
    if (target->hasSpare) {
        return PlannedFailover{value.text};
    }
    const std::string& group = reading.topology.component(target->members.front()).group;
    const bool isMember = !target->isGroup && !group.empty();
    reading.fail("no-spare", value.begin,
                 json::quoted(value.text) + " has no spare to take over: " +
                     (isMember          ? "it is a member of " + json::quoted(group) + ", name that"
                      : target->isGroup ? "the group needs all its members"
                                        : "it needs all its instances"));
    return std::nullopt;
}

std::optional<DomainKey> readDomain(ScenarioReading& reading, std::string_view key,
                                    const PlacedValue& value)
{
    if (!reading.accept(key, value, domainName)) {
        return std::nullopt;
    }
    auto domain = reading.names.domain(value.text);
    if (!domain) {
        reading.fail("unknown-domain", value.begin,
                     std::string{key} + " is the name of a domain such as \"zone:a\"" +
                         found(value) + meantHint(domainNames(reading.names), value.text));
    }
    return domain;
}

Action readFailDomain(ScenarioReading& reading, const PlacedValue& /*event*/,
                      const PlacedValue& value)
{
    auto domain = readDomain(reading, "fail_domain", value);
    return domain ? Action{FailDomain{*std::move(domain)}} : std::nullopt;
}

Action readRepairDomain(ScenarioReading& reading, const PlacedValue& /*event*/,
                        const PlacedValue& value)
{
    auto domain = readDomain(reading, "repair_domain", value);
    return domain ? Action{RepairDomain{*std::move(domain)}} : std::nullopt;
}

struct ActionField {
    std::string_view key;
    Action (*read)(ScenarioReading& reading, const PlacedValue& event, const PlacedValue& value);
};

constexpr std::array actionFields{
    ActionField{"fail", readFail},
    ActionField{"repair", readRepair},
    ActionField{"slow", readSlow},
    ActionField{"partition", readPartition},
    ActionField{"heal", readHeal},
    ActionField{"planned_failover", readPlanned},
    ActionField{"fail_domain", readFailDomain},
    ActionField{"repair_domain", readRepairDomain},
};

constexpr std::array<std::string_view, actionFields.size() + 2> eventKeys{
    "at",          "fail",          "repair",  "slow", "partition", "heal", "planned_failover",
    "fail_domain", "repair_domain", latencyKey};

}  // namespace

std::optional<ScenarioAction> readAction(ScenarioReading& reading, const PlacedValue& event)
{
    reading.warnOfUnknown(event, "an event", eventKeys);
    Action action;
    const PlacedValue* first = nullptr;
    for (const ActionField& field : actionFields) {
        const PlacedValue* const value = event.member(field.key);
        if (value == nullptr) {
            continue;
        }
        if (first != nullptr) {
            reading.fail("several-actions", value->keyBegin,
                         "one thing happens in an event: " + first->key + " or " + value->key +
                             "; make them two events at the same time");
            return std::nullopt;
        }
        first = value;
        action = field.read(reading, event, *value);
    }
    if (first == nullptr) {
        reading.fail("missing-field", event.begin,
                     "an event says what happens: fail, repair, slow, partition, heal, "
                     "planned_failover, fail_domain or repair_domain");
    } else if (const PlacedValue* const latency = event.member(latencyKey);
               latency != nullptr && first->key != "slow") {
        reading.fail("invalid-value", latency->keyBegin,
                     "latency_seconds stands beside slow alone");
        return std::nullopt;
    }
    return action;
}

}  // namespace cutpoint
