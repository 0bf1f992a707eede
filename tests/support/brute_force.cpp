#include "tests/support/brute_force.h"

#include <stdexcept>

namespace cutpoint::tests {
namespace {

/// The chances with one unit perfect.
BruteChances withPerfect(const BruteSystem& system, const UnitName& unit)
{
    BruteChances chances = statedChances(system);
    const BruteModel& model = system.model;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        if (unit == UnitName{UnitType::Component, model.components[c].stated.id.value}) {
            return withComponent(std::move(chances), c, 0.0);
        }
    }
    for (std::size_t i = 0; i < model.connections.size(); ++i) {
        if (unit == UnitName{UnitType::Connection, model.connections[i].name}) {
            chances.connections[i] = 0.0;
            return chances;
        }
    }
    for (std::size_t d = 0; d < model.domains.size(); ++d) {
        if (unit == UnitName{UnitType::Domain, nameOf(model.domains[d].key)}) {
            chances.domains[d] = 0.0;
            return chances;
        }
    }
    throw std::out_of_range{"no unit " + unit.id};
}

void addFigures(BruteAnswer& answer, const BruteSystem& system)
{
    BruteEnumeration enumeration{system};
    answer.unavailability = enumeration.unavailability(statedChances(system));
    answer.layers = layersOf(enumeration, system);
    for (std::size_t c = 0; c < system.model.components.size(); ++c) {
        const BruteComponent& component = system.model.components[c];
        if (!component.isClient) {
            answer.importance[component.stated.id.value] = importanceOf(enumeration, system, c);
            if (component.down) {
                answer.own[component.stated.id.value] = ownUnavailability(system.model, c, true);
            }
        }
    }
    for (const BruteSpof& spof : answer.spofs) {
        answer.saved[spof.unit] =
            *answer.unavailability - enumeration.unavailability(withPerfect(system, spof.unit));
    }
}

}  // namespace

BruteAnswer bruteForce(const Topology& topology, std::size_t cutSetOrder)
{
    const BruteSystem system = systemOf(topology, ownReading(topology));
    BruteAnswer answer;
    answer.isErroneous = !system.errors.empty();
    answer.hasEntry = !system.entries.empty();
    answer.hasTarget = system.reading.semantics == Semantics::Dependency ||
                       (!system.pairs.empty() && !system.reachesOnlyClients);
    if (!isAnswerable(system)) {
        if (!answer.isErroneous && !answer.hasEntry) {
            answer.spofs = findUndirectedCuts(system.model);
        }
        return answer;
    }
    answer.worksAtAll = works(system, allUp(system.model));
    answer.spofs = findSpofs(system);
    answer.chokePoints = findChokePoints(system);
    answer.advisories = findAdvisories(topology);
    answer.cutSets = findCutSets(system, cutSetOrder);
    addFigures(answer, system);
    return answer;
}

}  // namespace cutpoint::tests
