#include "core/simulation/stage_directions.h"

#include "core/model/rates.h"
#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <utility>

namespace cutpoint {

StageDirections::StageDirections(const DrillGround& ground)
    : m_topology{ground.topology}
    , m_function{ground.function}
    , m_names{ground.names}
{
}

std::optional<TimelineEntry> StageDirections::apply(const ScenarioAction& action,
                                                    Scene& scene) const
{
    return std::visit([&](const auto& what) { return act(what, scene); }, action);
}

/// Only connections that are units of the function can fail.
std::optional<std::uint32_t> StageDirections::linkOf(const ScenarioUnit& connection) const
{
    const auto link = std::ranges::lower_bound(m_function.links, connection.number);
    return link == m_function.links.end() || *link != connection.number
               ? std::nullopt
               : std::optional{static_cast<std::uint32_t>(link - m_function.links.begin())};
}

std::string StageDirections::titleOf(const ScenarioUnit& unit) const
{
    if (unit.type == ScenarioUnit::Type::Connection) {
        const PlacedConnection placed = m_topology.connections()[unit.number];
        return cutpoint::titleOf(m_topology.component(placed.from)) + " → " +
               cutpoint::titleOf(m_topology.component(placed.to));
    }
    const std::string& title = cutpoint::titleOf(m_topology.component(unit.number));
    return unit.type == ScenarioUnit::Type::Instance
               ? title + ' ' + std::to_string(unit.instance + 1)
               : title;
}

std::optional<std::uint32_t> StageDirections::domainOf(const DomainKey& key) const
{
    const auto found = std::ranges::find(m_function.domains, key);
    return found == m_function.domains.end()
               ? std::nullopt
               : std::optional{static_cast<std::uint32_t>(found - m_function.domains.begin())};
}

std::optional<TimelineEntry> StageDirections::act(const Fail& fail, Scene& scene) const
{
    const auto unit = m_names.unit(fail.unit);
    if (!unit) {
        return std::nullopt;
    }
    switch (unit->type) {
    case ScenarioUnit::Type::Component:
        scene.failComponent(unit->number);
        break;
    case ScenarioUnit::Type::Instance:
        scene.failInstance(unit->number, unit->instance);
        break;
    case ScenarioUnit::Type::Connection:
        if (const auto link = linkOf(*unit)) {
            scene.failLink(*link);
        }
        break;
    }
    return TimelineEntry{.kind = EntryKind::Failure, .who = titleOf(*unit), .what = "fails"};
}

std::optional<TimelineEntry> StageDirections::act(const Repair& repair, Scene& scene) const
{
    const auto unit = m_names.unit(repair.unit);
    if (!unit) {
        return std::nullopt;
    }
    switch (unit->type) {
    case ScenarioUnit::Type::Component:
        scene.repairComponent(unit->number);
        break;
    case ScenarioUnit::Type::Instance:
        scene.repairInstance(unit->number, unit->instance);
        break;
    case ScenarioUnit::Type::Connection:
        if (const auto link = linkOf(*unit)) {
            scene.repairLink(*link);
        }
        break;
    }
    return TimelineEntry{.kind = EntryKind::Recovery, .who = titleOf(*unit), .what = "is repaired"};
}

std::optional<TimelineEntry> StageDirections::act(const Slow& slow, Scene& scene) const
{
    const auto unit = m_names.unit(slow.unit);
    if (!unit || unit->type == ScenarioUnit::Type::Connection) {
        return std::nullopt;
    }
    if (unit->type == ScenarioUnit::Type::Instance) {
        scene.slowDownInstance(unit->number, unit->instance, slow.latency);
    } else {
        scene.slowDown(unit->number, slow.latency);
    }
    return TimelineEntry{.kind = EntryKind::Failure,
                         .who = titleOf(*unit),
                         .what = "takes " + inSeconds(slow.latency) + " to answer"};
}

std::optional<TimelineEntry> StageDirections::act(const Partition& partition, Scene& scene) const
{
    std::vector<std::uint32_t> sideOf(m_function.components.size(), 0);
    std::string sides;
    for (std::uint32_t side = 0; side < partition.sides.size(); ++side) {
        sides += sides.empty() ? "" : " | ";
        std::string names;
        for (const ComponentId& id : partition.sides[side]) {
            if (const auto vertex = m_topology.vertexOf(id.value)) {
                sideOf[*vertex] = side + 1;
                names +=
                    (names.empty() ? "" : ", ") + cutpoint::titleOf(m_topology.component(*vertex));
            }
        }
        sides += names;
    }
    scene.part(std::move(sideOf));
    return TimelineEntry{
        .kind = EntryKind::Failure, .who = "Network", .what = "falls apart: " + sides};
}

std::optional<TimelineEntry> StageDirections::act(const Heal& /*heal*/, Scene& scene) const
{
    scene.part({});
    return TimelineEntry{.kind = EntryKind::Recovery, .who = "Network", .what = "is whole again"};
}

std::optional<TimelineEntry> StageDirections::act(const PlannedFailover& planned,
                                                  Scene& /*scene*/) const
{
    const Group* const group = m_topology.findGroup(planned.target);
    const Component* const component = m_topology.find(planned.target);
    std::string who = planned.target;
    if (group != nullptr) {
        who = cutpoint::titleOf(*group);
    } else if (component != nullptr) {
        who = cutpoint::titleOf(*component);
    }
    return TimelineEntry{.kind = EntryKind::Notice,
                         .who = std::move(who),
                         .what = "operators begin a planned failover"};
}

std::optional<TimelineEntry> StageDirections::act(const FailDomain& fail, Scene& scene) const
{
    const auto domain = domainOf(fail.domain);
    if (!domain) {
        return std::nullopt;
    }
    scene.failDomain(*domain);
    return TimelineEntry{.kind = EntryKind::Failure,
                         .who = fail.domain.dimension + ' ' + fail.domain.name,
                         .what = "is lost, with all that lives there"};
}

std::optional<TimelineEntry> StageDirections::act(const RepairDomain& repair, Scene& scene) const
{
    const auto domain = domainOf(repair.domain);
    if (!domain) {
        return std::nullopt;
    }
    scene.repairDomain(*domain);
    return TimelineEntry{.kind = EntryKind::Recovery,
                         .who = repair.domain.dimension + ' ' + repair.domain.name,
                         .what = "is back"};
}

Topology withAllConnectionsAsUnits(const Topology& topology)
{
    Topology prepared = topology;
    for (const PlacedConnection& placed : topology.connections()) {
        const bool isPath = placed.connection->kind == ConnectionKind::Flow;
        if (isPath && !availabilityOf(placed.connection->rates)) {
            Connection stated = *placed.connection;
            stated.rates = {.statement = StatedUnavailability{0.0}, .mttr = std::nullopt};
            prepared.replace(placed.key, std::move(stated));
        }
    }
    return prepared;
}

}  // namespace cutpoint
