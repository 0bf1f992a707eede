#include "core/simulation/stage_directions.h"

#include "core/model/connection_names.h"
#include "core/model/rates.h"
#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cutpoint {

StageDirections::StageDirections(const Topology& topology, const StructureFunction& function)
    : m_topology{topology}
    , m_function{function}
{
    for (const auto& [name, connection] : connectionsByName(topology)) {
        const auto link = std::ranges::lower_bound(function.links, connection.number);
        if (link != function.links.end() && *link == connection.number) {
            m_links.emplace(name, static_cast<std::uint32_t>(link - function.links.begin()));
        }
    }
}

std::optional<TimelineEntry> StageDirections::apply(const ScenarioAction& action,
                                                    Scene& scene) const
{
    return std::visit([&](const auto& what) { return act(what, scene); }, action);
}

std::optional<StageDirections::Unit> StageDirections::unitNamed(std::string_view name) const
{
    if (const auto vertex = m_topology.vertexOf(name)) {
        return Unit{.component = static_cast<std::uint32_t>(*vertex),
                    .instance = std::nullopt,
                    .link = std::nullopt,
                    .title = titleOf(m_topology.component(*vertex))};
    }
    if (const auto link = m_links.find(std::string{name}); link != m_links.end()) {
        return Unit{.component = std::nullopt,
                    .instance = std::nullopt,
                    .link = link->second,
                    .title = link->first};
    }
    const std::size_t mark = name.rfind('#');
    if (mark == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view digits = name.substr(mark + 1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    const auto vertex = m_topology.vertexOf(name.substr(0, mark));
    if (error != std::errc{} || end != digits.end() || !vertex || number == 0 ||
        number > m_topology.component(*vertex).instances) {
        return std::nullopt;
    }
    return Unit{.component = static_cast<std::uint32_t>(*vertex),
                .instance = number - 1,
                .link = std::nullopt,
                .title = titleOf(m_topology.component(*vertex)) + ' ' + std::to_string(number)};
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
    const auto unit = unitNamed(fail.unit);
    if (!unit) {
        return std::nullopt;
    }
    if (unit->link) {
        scene.failLink(*unit->link);
    } else if (unit->instance) {
        scene.failInstance(*unit->component, *unit->instance);
    } else {
        scene.failComponent(*unit->component);
    }
    return TimelineEntry{.kind = EntryKind::Failure, .who = unit->title, .what = "fails"};
}

std::optional<TimelineEntry> StageDirections::act(const Repair& repair, Scene& scene) const
{
    const auto unit = unitNamed(repair.unit);
    if (!unit) {
        return std::nullopt;
    }
    if (unit->link) {
        scene.repairLink(*unit->link);
    } else if (unit->instance) {
        scene.repairInstance(*unit->component, *unit->instance);
    } else {
        scene.repairComponent(*unit->component);
    }
    return TimelineEntry{.kind = EntryKind::Recovery, .who = unit->title, .what = "is repaired"};
}

std::optional<TimelineEntry> StageDirections::act(const Slow& slow, Scene& scene) const
{
    const auto unit = unitNamed(slow.unit);
    if (!unit || !unit->component) {
        return std::nullopt;
    }
    if (unit->instance) {
        scene.slowDownInstance(*unit->component, *unit->instance, slow.latency);
    } else {
        scene.slowDown(*unit->component, slow.latency);
    }
    return TimelineEntry{.kind = EntryKind::Failure,
                         .who = unit->title,
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
                names += (names.empty() ? "" : ", ") + titleOf(m_topology.component(*vertex));
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
        who = titleOf(*group);
    } else if (component != nullptr) {
        who = titleOf(*component);
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
