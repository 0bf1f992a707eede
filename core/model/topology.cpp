#include "core/model/topology.h"

#include "core/model/topology_graph.h"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cutpoint {

namespace {

PlacedConnection placed(const TopologyGraph::AdjacencyList& graph,
                        const TopologyGraph::AdjacencyList::edge_descriptor& edge)
{
    const KeyedConnection& stored = graph[edge];
    return {.from = static_cast<std::uint32_t>(edge.m_source),
            .to = static_cast<std::uint32_t>(edge.m_target),
            .key = stored.key,
            .connection = &stored.connection};
}

}  // namespace

Topology::Topology()
    : m_graph{std::make_unique<TopologyGraph>()}
{
}

Topology::Topology(const Topology& other)
    : m_properties{other.m_properties}
    , m_graph{std::make_unique<TopologyGraph>(*other.m_graph)}
    , m_vertices{other.m_vertices}
    , m_groups{other.m_groups}
    , m_groupIds{other.m_groupIds}
    , m_domains{other.m_domains}
    , m_domainKeys{other.m_domainKeys}
    , m_nextKey{other.m_nextKey}
{
}

Topology& Topology::operator=(const Topology& other)
{
    return *this = Topology{other};
}

Topology::Topology(Topology&& other) noexcept = default;
Topology& Topology::operator=(Topology&& other) noexcept = default;
Topology::~Topology() = default;

/// How the index gets at the ids it does not hold.
auto Topology::idOf() const
{
    return
        [this](std::size_t vertex) -> std::string_view { return m_graph->list[vertex].id.value; };
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
    m_graph->list[boost::add_vertex(m_graph->list)] = std::move(component);
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
    return std::exchange(m_graph->list[*vertex], std::move(component));
}

const Component* Topology::find(std::string_view id) const
{
    const auto vertex = vertexOf(id);
    return vertex ? &m_graph->list[*vertex] : nullptr;
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
    const auto edge = boost::add_edge(from, to, m_graph->list).first;
    m_graph->list[edge] = {.key = {m_nextKey++}, .connection = std::move(connection)};
    return ConnectOutcome::Connected;
}

Connection Topology::replace(ConnectionKey key, Connection connection)
{
    const auto edges = boost::make_iterator_range(boost::edges(m_graph->list));
    const auto found = std::find_if(edges.begin(), edges.end(), [&](const auto& edge) {
        return m_graph->list[edge].key == key;
    });
    if (found == edges.end()) {
        throw std::out_of_range{"no such connection"};
    }
    return std::exchange(m_graph->list[*found].connection, std::move(connection));
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
    m_graph->list.m_vertices.reserve(components);
}

std::size_t Topology::componentCount() const noexcept
{
    return boost::num_vertices(m_graph->list);
}

std::size_t Topology::connectionCount() const noexcept
{
    return boost::num_edges(m_graph->list);
}

const Component& Topology::component(std::size_t vertex) const
{
    return m_graph->list[vertex];
}

std::vector<PlacedConnection> Topology::connections() const
{
    std::vector<PlacedConnection> all;
    all.reserve(connectionCount());
    for (const auto& edge : boost::make_iterator_range(boost::edges(m_graph->list))) {
        all.push_back(placed(m_graph->list, edge));
    }
    return all;
}

std::vector<PlacedConnection> Topology::connectionsFrom(std::size_t vertex) const
{
    std::vector<PlacedConnection> leaving;
    for (const auto& edge : boost::make_iterator_range(boost::out_edges(vertex, m_graph->list))) {
        leaving.push_back(placed(m_graph->list, edge));
    }
    return leaving;
}

bool operator==(const Topology& one, const Topology& other)
{
    if (one.m_properties != other.m_properties || one.m_groups != other.m_groups ||
        one.m_domains != other.m_domains || one.componentCount() != other.componentCount() ||
        one.connectionCount() != other.connectionCount()) {
        return false;
    }
    for (std::size_t vertex = 0; vertex < one.componentCount(); ++vertex) {
        if (one.component(vertex) != other.component(vertex)) {
            return false;
        }
    }
    return std::ranges::equal(one.connections(), other.connections(),
                              [](const PlacedConnection& mine, const PlacedConnection& theirs) {
                                  return mine.from == theirs.from && mine.to == theirs.to &&
                                         *mine.connection == *theirs.connection;
                              });
}

std::string connectionName(const Topology& topology, const PlacedConnection& placed)
{
    if (!placed.connection->id.empty()) {
        return placed.connection->id;
    }
    std::size_t ordinal = 1;
    for (const PlacedConnection& sibling : topology.connectionsFrom(placed.from)) {
        if (sibling.key == placed.key) {
            break;
        }
        ordinal += sibling.to == placed.to ? 1 : 0;
    }
    std::string name =
        topology.component(placed.from).id.value + "->" + topology.component(placed.to).id.value;
    return ordinal == 1 ? name : name + '#' + std::to_string(ordinal);
}

}  // namespace cutpoint
