#include "core/analysis/unit_names.h"

namespace cutpoint {

UnitNames::UnitNames(const Topology& topology, const StructureFunction& function)
    : m_topology{topology}
    , m_function{function}
{
    std::uint32_t number = 0;
    for (const auto& edge : topology.connections()) {
        if (m_edgeOfLink.size() < function.links.size() &&
            function.links[m_edgeOfLink.size()] == number) {
            m_edgeOfLink.push_back(edge);
        }
        ++number;
    }
}

UnitName UnitNames::nameOf(UnitType type, std::uint32_t number) const
{
    switch (type) {
    case UnitType::Component:
        return {type, m_topology.component(number).id.value};
    case UnitType::Connection:
        return {type, connectionName(m_topology, m_edgeOfLink[number])};
    case UnitType::Domain:
        break;
    }
    return {type, cutpoint::nameOf(m_function.domains[number])};
}

std::string UnitNames::titleOf(UnitType type, std::uint32_t number) const
{
    switch (type) {
    case UnitType::Component:
        return cutpoint::titleOf(m_topology.component(number));
    case UnitType::Connection: {
        const auto& edge = m_edgeOfLink[number];
        const char* const arrow = edge.connection->isTwoWay ? " ↔ " : " → ";
        return cutpoint::titleOf(m_topology.component(edge.from)) + arrow +
               cutpoint::titleOf(m_topology.component(edge.to));
    }
    case UnitType::Domain:
        break;
    }
    const DomainKey& key = m_function.domains[number];
    return key.dimension + ' ' + key.name;
}

const Connection& UnitNames::connectionOf(std::uint32_t link) const
{
    return *m_edgeOfLink[link].connection;
}

}  // namespace cutpoint
