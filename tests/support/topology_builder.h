#pragma once

#include "core/model/topology.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// Writes down a topology in few words:
/// `Builder{}.client("users").part("lb", 0.1).kind(Kind::LoadBalancer).call("users",
/// "lb").build()`.
///
/// `part` and `call` begin a component or a connection; what follows describes the last one.
/// Throws std::invalid_argument if an id is in use or unknown.
class TopologyBuilder {
public:
    explicit TopologyBuilder(Semantics semantics = Semantics::Flow);

    TopologyBuilder& client(const std::string& id);
    TopologyBuilder& part(const std::string& id);               ///< Kind service, states nothing.
    TopologyBuilder& part(const std::string& id, double down);  ///< Kind service.

    TopologyBuilder& kind(Kind kind);
    TopologyBuilder& name(const std::string& name);
    TopologyBuilder& layer(const std::string& layer);
    TopologyBuilder& instances(std::uint32_t instances, std::uint32_t required);
    TopologyBuilder& group(const std::string& group);
    TopologyBuilder& entry();
    TopologyBuilder& critical(bool isCritical);
    TopologyBuilder& in(const std::string& dimension, const std::vector<std::string>& names);

    TopologyBuilder& call(const std::string& from, const std::string& to);
    TopologyBuilder& link(const std::string& one, const std::string& other);  ///< Two-way.
    TopologyBuilder& replication(const std::string& from, const std::string& to);
    TopologyBuilder& optional();
    TopologyBuilder& failing(double down);               ///< Of the last connection.
    TopologyBuilder& grouped(const std::string& group);  ///< Likewise.

    TopologyBuilder& groupNeeds(const std::string& group, std::uint32_t required);
    TopologyBuilder& domain(const std::string& dimension, const std::string& name, double down);

    [[nodiscard]] Topology build() const;

private:
    struct Arrow {
        std::string from;
        std::string to;
        Connection connection;
    };

    Arrow& addArrow(const std::string& from, const std::string& to);

    Semantics m_semantics;
    std::vector<Component> m_components;
    std::vector<Arrow> m_arrows;
    std::vector<Group> m_groups;
    std::vector<Domain> m_domains;
};

}  // namespace cutpoint::tests
