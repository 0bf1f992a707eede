#include "tests/support/brute_spofs.h"

#include <algorithm>
#include <set>

namespace cutpoint::tests {
namespace {

bool hasSpares(const BruteComponent& component)
{
    return component.stated.instances > component.stated.required;
}

/// Which components users are served by: reached from entries in flow, working in dependency.
std::vector<bool> served(const BruteSystem& system, const BruteState& state)
{
    const std::vector<bool> up = componentsUp(system.model, state);
    if (system.reading.semantics == Semantics::Dependency) {
        return componentsWorking(system, needsOfAll(system), up, state.connections);
    }
    std::vector<std::size_t> entries;
    for (const BruteDemand& entry : system.entries) {
        entries.insert(entries.end(), entry.members.begin(), entry.members.end());
    }
    return reachedFrom(entries, workingCalls(system, state), up);
}

std::vector<std::string> cutOff(const BruteSystem& system, const BruteState& state,
                                const std::string& exceptFor)
{
    const std::vector<bool> before = served(system, allUp(system.model));
    const std::vector<bool> after = served(system, state);
    std::vector<std::string> ids;
    for (std::size_t c = 0; c < before.size(); ++c) {
        const std::string& id = system.model.components[c].stated.id.value;
        if (before[c] && !after[c] && id != exceptFor) {
            ids.push_back(id);
        }
    }
    return ids;
}

/// Names of the domains whose loss takes the component down.
std::vector<std::string> fatalDomains(const BruteModel& model, std::size_t component)
{
    std::vector<std::string> names;
    for (std::size_t domain = 0; domain < model.domains.size(); ++domain) {
        BruteState lost = allUp(model);
        lost.domains[domain] = false;
        if (!componentsUp(model, lost)[component]) {
            names.push_back(nameOf(model.domains[domain].key));
        }
    }
    return names;
}

bool stopsWithout(const BruteSystem& system, std::size_t component)
{
    return !system.model.components[component].isClient &&
           !works(system, withoutComponent(allUp(system.model), component));
}

void findComponents(const BruteSystem& system, std::vector<BruteSpof>& spofs)
{
    for (std::size_t c = 0; c < system.model.components.size(); ++c) {
        const BruteComponent& component = system.model.components[c];
        if (!hasSpares(component) && stopsWithout(system, c)) {
            const std::string& id = component.stated.id.value;
            const BruteState lost = withoutComponent(allUp(system.model), c);
            const UnitName unit{UnitType::Component, id};
            spofs.push_back({unit, cutOff(system, lost, id), fatalDomains(system.model, c)});
        }
    }
}

void findConnections(const BruteSystem& system, std::vector<BruteSpof>& spofs)
{
    for (std::size_t number = 0; number < system.model.connections.size(); ++number) {
        const BruteConnection& connection = system.model.connections[number];
        BruteState lost = allUp(system.model);
        lost.connections[number] = false;
        const bool isListed = connection.stated.isTwoWay || connection.down;
        if (isListed && !works(system, lost)) {
            const UnitName unit{UnitType::Connection, connection.name};
            spofs.push_back({unit, cutOff(system, lost, {}), {}});
        }
    }
}

void findDomains(const BruteSystem& system, std::vector<BruteSpof>& spofs)
{
    std::set<std::string> byThemselves;
    for (const BruteSpof& spof : spofs) {
        if (spof.unit.type == UnitType::Component) {
            byThemselves.insert(spof.unit.id);
        }
    }
    for (std::size_t domain = 0; domain < system.model.domains.size(); ++domain) {
        BruteState lost = allUp(system.model);
        lost.domains[domain] = false;
        const std::vector<bool> up = componentsUp(system.model, lost);
        BruteState othersLost = allUp(system.model);
        for (std::size_t c = 0; c < up.size(); ++c) {
            if (!up[c] && !byThemselves.contains(system.model.components[c].stated.id.value)) {
                othersLost = withoutComponent(othersLost, c);
            }
        }
        if (!works(system, othersLost)) {
            const UnitName unit{UnitType::Domain, nameOf(system.model.domains[domain].key)};
            spofs.push_back({unit, cutOff(system, lost, {}), {}});
        }
    }
}

std::set<std::string> spofIds(const BruteSystem& system)
{
    std::set<std::string> ids;
    for (const BruteSpof& spof : findSpofs(system)) {
        ids.insert(spof.unit.id);
    }
    return ids;
}

}  // namespace

std::vector<BruteSpof> findSpofs(const BruteSystem& system)
{
    std::vector<BruteSpof> spofs;
    if (isAnswerable(system) && works(system, allUp(system.model))) {
        findComponents(system, spofs);
        findConnections(system, spofs);
        findDomains(system, spofs);
    }
    return spofs;
}

std::vector<std::string> findChokePoints(const BruteSystem& system)
{
    std::vector<std::string> ids;
    if (!isAnswerable(system) || !works(system, allUp(system.model))) {
        return ids;
    }
    for (std::size_t c = 0; c < system.model.components.size(); ++c) {
        if (hasSpares(system.model.components[c]) && stopsWithout(system, c)) {
            ids.push_back(system.model.components[c].stated.id.value);
        }
    }
    return ids;
}

std::vector<std::string> findAdvisories(const Topology& topology)
{
    if (topology.properties().semantics != Semantics::Flow) {
        return {};
    }
    const BruteSystem own = systemOf(topology, ownReading(topology));
    if (!isAnswerable(own)) {
        return {};
    }
    std::set<std::string> ids = spofIds(systemOf(topology, {Semantics::Flow, false}));
    const BruteSystem strict = systemOf(topology, {Semantics::Dependency, true});
    ids.merge(spofIds(strict));
    for (const std::string& listed : spofIds(own)) {
        ids.erase(listed);
    }
    return {ids.begin(), ids.end()};
}

}  // namespace cutpoint::tests
