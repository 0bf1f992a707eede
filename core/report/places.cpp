#include "core/report/places.h"

#include "core/io/locate.h"
#include "core/model/connection_names.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace cutpoint {

namespace {

using Numbers = std::unordered_map<std::string, NumberedConnection>;

std::string pointerTo(std::string_view list, std::size_t number)
{
    return std::string{list} + '/' + std::to_string(number);
}

std::string pointerToDomain(const Topology& topology, const std::string& id)
{
    const std::vector<Domain>& stated = topology.domains();
    for (std::size_t number = 0; number < stated.size(); ++number) {
        if (nameOf(stated[number].key) == id) {
            return pointerTo("/domains", number);
        }
    }
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        for (const Placement& placement : topology.component(vertex).domains) {
            const bool isThere = std::ranges::any_of(placement.names, [&](const auto& name) {
                return nameOf(DomainKey{placement.dimension, name}) == id;
            });
            if (isThere) {
                return pointerTo("/components", vertex);
            }
        }
    }
    return {};
}

std::string pointerTo(const Topology& topology, const Numbers& connections, const UnitName& unit)
{
    if (unit.type == UnitType::Component) {
        const auto vertex = topology.vertexOf(unit.id);
        return vertex ? pointerTo("/components", *vertex) : std::string{};
    }
    if (unit.type == UnitType::Domain) {
        return pointerToDomain(topology, unit.id);
    }
    const auto found = connections.find(unit.id);
    return found == connections.end() ? std::string{}
                                      : pointerTo("/connections", found->second.number);
}

}  // namespace

std::vector<SourcePlace> placesOfSpofs(const Topology& topology, const Report& report,
                                       std::string_view text)
{
    const bool hasConnection = std::ranges::any_of(
        report.spofs, [](const Spof& spof) { return spof.unit.type == UnitType::Connection; });
    const Numbers connections = hasConnection ? connectionsByName(topology) : Numbers{};
    std::vector<Diagnostic> questions;
    questions.reserve(report.spofs.size());
    for (const Spof& spof : report.spofs) {
        questions.push_back({.severity = Severity::Error,
                             .code = {},
                             .message = {},
                             .where = pointerTo(topology, connections, spof.unit),
                             .position = {}});
    }
    std::vector<SourcePlace> places;
    places.reserve(questions.size());
    for (Diagnostic& answer : located(std::move(questions), text)) {
        places.push_back({.where = std::move(answer.where), .position = answer.position});
    }
    return places;
}

}  // namespace cutpoint
