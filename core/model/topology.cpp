#include "core/model/topology.h"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cutpoint {

/// How the index gets at the ids it does not hold.
auto Topology::idOf() const
{
    return [this](std::size_t vertex) -> std::string_view { return m_graph[vertex].id.value; };
}

TopologyProperties Topology::replaceProperties(TopologyProperties properties)
{
    return std::exchange(m_properties, std::move(properties));
}

bool Topology::add(Component component)
{
    return insert(component);
}

/// @param component  moved from, if it is added.
bool Topology::insert(Component& component)
{
    if (component.id.value.empty() || !m_vertices.insert(component.id.value, idOf())) {
        return false;
    }
    m_graph[boost::add_vertex(m_graph)] = std::move(component);
    return true;
}

std::vector<std::size_t> Topology::addAll(std::span<Component> components)
{
    constexpr std::size_t ahead = 16;
    std::vector<std::size_t> refused;
    for (std::size_t at = 0; at < components.size(); ++at) {
        if (at + ahead < components.size()) {
            m_vertices.fetch(components[at + ahead].id.value);
        }
        if (!insert(components[at])) {
            refused.push_back(at);
        }
    }
    return refused;
}

Component Topology::replace(Component component)
{
    const auto vertex = vertexOf(component.id.value);
    if (!vertex) {
        throw std::out_of_range{"no component " + component.id.value};
    }
    return std::exchange(m_graph[*vertex], std::move(component));
}

const Component* Topology::find(std::string_view id) const
{
    const auto vertex = vertexOf(id);
    return vertex ? &m_graph[*vertex] : nullptr;
}

std::optional<std::size_t> Topology::vertexOf(std::string_view id) const
{
    return m_vertices.find(id, idOf());
}

ConnectOutcome Topology::connect(std::string_view from, std::string_view to, Connection connection)
{
    const auto source = vertexOf(from);
    if (!source) {
        return ConnectOutcome::UnknownFrom;
    }
    const auto target = vertexOf(to);
    if (!target) {
        return ConnectOutcome::UnknownTo;
    }
    return connect(*source, *target, std::move(connection));
}

ConnectOutcome Topology::connect(std::size_t from, std::size_t to, Connection connection)
{
    if (std::max(from, to) >= componentCount()) {
        throw std::out_of_range{"no such vertex"};
    }
    if (from == to) {
        return ConnectOutcome::SelfConnection;
    }
    const auto edge = boost::add_edge(from, to, m_graph).first;
    m_graph[edge] = {.key = {m_nextKey++}, .connection = std::move(connection)};
    return ConnectOutcome::Connected;
}

Connection Topology::replace(ConnectionKey key, Connection connection)
{
    const auto edges = boost::make_iterator_range(boost::edges(m_graph));
    const auto found = std::find_if(edges.begin(), edges.end(),
                                    [&](const auto& edge) { return m_graph[edge].key == key; });
    if (found == edges.end()) {
        throw std::out_of_range{"no such connection"};
    }
    return std::exchange(m_graph[*found].connection, std::move(connection));
}

const Group* Topology::findGroup(std::string_view id) const
{
    const auto number =
        m_groupIds.find(id, [this](std::size_t at) -> std::string_view { return m_groups[at].id; });
    return number ? &m_groups[*number] : nullptr;
}

bool Topology::add(Group group)
{
    if (group.id.empty() || findGroup(group.id) != nullptr) {
        return false;
    }
    m_groupIds.append(group.id);
    m_groups.push_back(std::move(group));
    return true;
}

bool Topology::add(Domain domain)
{
    if (!m_domainKeys.insert(domain.key).second) {
        return false;
    }
    m_domains.push_back(std::move(domain));
    return true;
}

void Topology::reserve(std::size_t components)
{
    m_graph.m_vertices.reserve(components);
}

bool operator==(const Topology& one, const Topology& other)
{
    if (one.m_properties != other.m_properties || one.m_groups != other.m_groups ||
        one.m_domains != other.m_domains || one.componentCount() != other.componentCount() ||
        one.connectionCount() != other.connectionCount()) {
        return false;
    }
    for (std::size_t vertex = 0; vertex < one.componentCount(); ++vertex) {
        if (one.m_graph[vertex] != other.m_graph[vertex]) {
            return false;
        }
    }
    const auto [begin, end] = boost::edges(one.m_graph);
    return std::equal(
        begin, end, boost::edges(other.m_graph).first, [&](const auto& mine, const auto& theirs) {
            return mine.m_source == theirs.m_source && mine.m_target == theirs.m_target &&
                   one.m_graph[mine].connection == other.m_graph[theirs].connection;
        });
}

std::string connectionName(const Topology& topology, const Topology::Graph::edge_descriptor& edge)
{
    const auto& graph = topology.graph();
    const KeyedConnection& named = graph[edge];
    if (!named.connection.id.empty()) {
        return named.connection.id;
    }
    std::size_t ordinal = 1;
    for (const auto& sibling : boost::make_iterator_range(boost::out_edges(edge.m_source, graph))) {
        if (graph[sibling].key == named.key) {
            break;
        }
        ordinal += sibling.m_target == edge.m_target ? 1 : 0;
    }
    std::string name = graph[edge.m_source].id.value + "->" + graph[edge.m_target].id.value;
    return ordinal == 1 ? name : name + '#' + std::to_string(ordinal);
}

}  // namespace cutpoint
