#pragma once

#include "core/model/component.h"
#include "core/model/connection.h"
#include "core/model/domain.h"
#include "core/model/group.h"
#include "core/model/id_index.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

struct TopologyGraph;
struct TopologyParts;

/// How to read an arrow.
enum class Semantics : std::uint8_t {
    Flow,        ///< Traffic may take any path.
    Dependency,  ///< A caller needs what it calls.
};

/// What a topology says of itself as a whole.
struct TopologyProperties {
    std::string name;
    std::string description;
    Semantics semantics = Semantics::Flow;
    std::optional<double> targetAvailability;  ///< Fraction of time up, in [0, 1].
    std::optional<double> revenuePerYear;      ///< >= 0, in `currency`.
    std::string currency;                      ///< ISO 4217 code by custom; empty: none stated.
    std::optional<double> yearDays;            ///< > 0; absent: 365.
    std::vector<std::string> layers;           ///< Order of the lanes; may name empty ones.
    ExtraFields extra;

    friend bool operator==(const TopologyProperties&, const TopologyProperties&) = default;
};

/// What became of a request to connect two components.
enum class ConnectOutcome : std::uint8_t { Connected, UnknownFrom, UnknownTo, SelfConnection };

/// The vertices of a connection.
struct Ends {
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    friend bool operator==(const Ends&, const Ends&) = default;
};

/// A connection where it stands. Valid until the topology changes.
struct PlacedConnection {
    std::uint32_t from = 0;  ///< Vertex.
    std::uint32_t to = 0;    ///< Vertex.
    ConnectionKey key;
    const Connection* connection = nullptr;  ///< Never null in what a topology returns.
};

/// The architecture of a system: components, connections, groups, failure domains.
///
/// A value: copies are independent, so a copy can be analysed on another thread while the original
/// is edited. Invariants, kept by every member: component ids are unique and not empty; both ends
/// of a connection exist and differ; group ids and domain keys are unique; connection ids, where
/// stated, are unique. Parallel connections are allowed. Whether a topology *means* something
/// (enough members in a group, an entry) is for the analyses to say.
class Topology {
public:
    Topology();
    Topology(const Topology& other);
    Topology(Topology&& other) noexcept;  ///< Leaves the other fit for assignment alone.
    Topology& operator=(const Topology& other);
    Topology& operator=(Topology&& other) noexcept;
    ~Topology();

    [[nodiscard]] const TopologyProperties& properties() const noexcept { return m_properties; }

    /// @return  the properties that were there before.
    TopologyProperties replaceProperties(TopologyProperties properties);

    /// Appends a component.
    ///
    /// @return  false, with nothing changed, if its id is empty or in use.
    bool add(Component component);

    /// Appends many components, in their order, which are moved from: faster than one by one.
    ///
    /// @return  places in `components` of those left out, whose id is empty or in use; ascending.
    std::vector<std::size_t> addAll(std::span<Component> components);

    /// Puts `component` in the place of the one with the same id, whose connections it keeps.
    ///
    /// @return  the component that was there before.
    /// @throws std::out_of_range  if there is no component of that id.
    Component replace(Component component);

    /// @return  the component, or nullptr if there is none of that id; valid until the next change.
    [[nodiscard]] const Component* find(std::string_view id) const;

    /// The component's vertex, which is its place in file order; empty if there is none of that id.
    [[nodiscard]] std::optional<std::size_t> vertexOf(std::string_view id) const;

    /// The index of the components' ids, whose numbers are vertices, for looking up many at once.
    [[nodiscard]] const IdIndex& vertexIndex() const noexcept { return m_vertices; }

    /// Appends a connection. Its ends may be connected already: parallel ones back each other up.
    ConnectOutcome connect(std::string_view from, std::string_view to, Connection connection);

    /// As above, for vertices of this topology: no look-up.
    ///
    /// @throws std::out_of_range  if there is no such vertex. Equal vertices: SelfConnection.
    ConnectOutcome connect(std::size_t from, std::size_t to, Connection connection);

    /// Appends many connections, in their order: several times faster than one by one.
    ///
    /// @param ends  of vertices of this topology that differ.
    /// @param detailAt  what the connection at that place in `ends` says of itself, to be moved
    ///                  from; nullptr: nothing.
    /// @throws std::out_of_range  if there is no such vertex; nothing is connected then.
    void connectAll(std::span<const Ends> ends,
                    const std::function<Connection*(std::size_t)>& detailAt);

    /// Puts `connection` in the place of the one of that key, whose ends it keeps.
    ///
    /// @return  the connection that was there before.
    /// @throws std::out_of_range  if there is no connection of that key.
    Connection replace(ConnectionKey key, Connection connection);

    /// What the file says of groups, in file order. Members name their group themselves.
    [[nodiscard]] const std::vector<Group>& groups() const noexcept { return m_groups; }

    /// @return  what the file says of that group, or nullptr; valid until the next change.
    [[nodiscard]] const Group* findGroup(std::string_view id) const;

    /// @return  false, with nothing changed, if its id is empty or in use.
    bool add(Group group);

    /// What the file says of domains, in file order. A domain also exists if a component names it.
    [[nodiscard]] const std::vector<Domain>& domains() const noexcept { return m_domains; }

    /// @return  false, with nothing changed, if its key is in use.
    bool add(Domain domain);

    [[nodiscard]] std::size_t componentCount() const noexcept;
    [[nodiscard]] std::size_t connectionCount() const noexcept;

    /// @param vertex  less than componentCount(): the component's place in file order.
    /// @return  valid until the next change.
    [[nodiscard]] const Component& component(std::size_t vertex) const;

    /// All connections, in file order. Cost: their number.
    [[nodiscard]] std::vector<PlacedConnection> connections() const;

    /// The connections that leave the component, in file order. Cost: their number.
    ///
    /// @param vertex  less than componentCount().
    [[nodiscard]] std::vector<PlacedConnection> connectionsFrom(std::size_t vertex) const;

    /// The graph, for Boost's algorithms; see topology_graph.h.
    [[nodiscard]] const TopologyGraph& graph() const noexcept { return *m_graph; }

    /// Allocates for so many components at once; a hint.
    void reserve(std::size_t components);

    /// Equal if the same file would be written: keys of connections do not count.
    friend bool operator==(const Topology& one, const Topology& other);

private:
    friend TopologyParts partsOf(const Topology& topology);
    friend TopologyParts takeApart(Topology&& topology);
    friend Topology assemble(TopologyParts parts);

    [[nodiscard]] auto idOf() const;
    bool insert(Component& component);

    TopologyProperties m_properties;
    std::unique_ptr<TopologyGraph> m_graph;  ///< Null only when moved from.
    IdIndex m_vertices;
    std::vector<Group> m_groups;
    IdIndex m_groupIds;
    std::vector<Domain> m_domains;
    std::set<DomainKey> m_domainKeys;
    std::uint32_t m_nextKey = 0;
};

/// How reports name a connection: its id, else "from->to", the second parallel one "from->to#2".
///
/// Cost: the number of connections that leave the same component.
[[nodiscard]] std::string connectionName(const Topology& topology, const PlacedConnection& placed);

}  // namespace cutpoint
