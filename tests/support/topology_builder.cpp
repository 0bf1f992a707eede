#include "tests/support/topology_builder.h"

#include <stdexcept>

namespace cutpoint::tests {
namespace {

void require(bool isFulfilled, const std::string& id)
{
    if (!isFulfilled) {
        throw std::invalid_argument{"unknown or in use: " + id};
    }
}

}  // namespace

TopologyBuilder::TopologyBuilder(Semantics semantics)
    : m_semantics{semantics}
{
}

TopologyBuilder& TopologyBuilder::client(const std::string& id)
{
    return part(id).kind(Kind::Client);
}

TopologyBuilder& TopologyBuilder::part(const std::string& id)
{
    m_components.emplace_back().id = {id};
    return kind(Kind::Service);
}

TopologyBuilder& TopologyBuilder::part(const std::string& id, double down)
{
    part(id);
    m_components.back().rates.statement = StatedUnavailability{down};
    return *this;
}

TopologyBuilder& TopologyBuilder::kind(Kind kind)
{
    m_components.back().kind = kind;
    return *this;
}

TopologyBuilder& TopologyBuilder::name(const std::string& name)
{
    m_components.back().name = name;
    return *this;
}

TopologyBuilder& TopologyBuilder::layer(const std::string& layer)
{
    m_components.back().layer = layer;
    return *this;
}

TopologyBuilder& TopologyBuilder::instances(std::uint32_t instances, std::uint32_t required)
{
    m_components.back().instances = instances;
    m_components.back().required = required;
    return *this;
}

TopologyBuilder& TopologyBuilder::group(const std::string& group)
{
    m_components.back().group = group;
    return *this;
}

TopologyBuilder& TopologyBuilder::entry()
{
    m_components.back().entry = true;
    return *this;
}

TopologyBuilder& TopologyBuilder::critical(bool isCritical)
{
    m_components.back().critical = isCritical;
    return *this;
}

TopologyBuilder& TopologyBuilder::in(const std::string& dimension,
                                     const std::vector<std::string>& names)
{
    m_components.back().domains.push_back({dimension, names});
    return *this;
}

TopologyBuilder::Arrow& TopologyBuilder::addArrow(const std::string& from, const std::string& to)
{
    Arrow& arrow = m_arrows.emplace_back();
    arrow.from = from;
    arrow.to = to;
    return arrow;
}

TopologyBuilder& TopologyBuilder::call(const std::string& from, const std::string& to)
{
    addArrow(from, to);
    return *this;
}

TopologyBuilder& TopologyBuilder::link(const std::string& one, const std::string& other)
{
    addArrow(one, other).connection.isTwoWay = true;
    return *this;
}

TopologyBuilder& TopologyBuilder::replication(const std::string& from, const std::string& to)
{
    addArrow(from, to).connection.kind = ConnectionKind::Replication;
    return *this;
}

TopologyBuilder& TopologyBuilder::optional()
{
    m_arrows.back().connection.isOptional = true;
    return *this;
}

TopologyBuilder& TopologyBuilder::failing(double down)
{
    m_arrows.back().connection.rates.statement = StatedUnavailability{down};
    return *this;
}

TopologyBuilder& TopologyBuilder::grouped(const std::string& group)
{
    m_arrows.back().connection.group = group;
    return *this;
}

TopologyBuilder& TopologyBuilder::groupNeeds(const std::string& group, std::uint32_t required)
{
    Group& added = m_groups.emplace_back();
    added.id = group;
    added.required = required;
    return *this;
}

TopologyBuilder& TopologyBuilder::domain(const std::string& dimension, const std::string& name,
                                         double down)
{
    Domain& added = m_domains.emplace_back();
    added.key = {dimension, name};
    added.rates.statement = StatedUnavailability{down};
    return *this;
}

Topology TopologyBuilder::build() const
{
    Topology topology;
    TopologyProperties properties;
    properties.semantics = m_semantics;
    topology.replaceProperties(properties);
    for (const Component& component : m_components) {
        require(topology.add(component), component.id.value);
    }
    for (const Arrow& arrow : m_arrows) {
        require(topology.connect(arrow.from, arrow.to, arrow.connection) ==
                    ConnectOutcome::Connected,
                arrow.from + "->" + arrow.to);
    }
    for (const Group& group : m_groups) {
        require(topology.add(group), group.id);
    }
    for (const Domain& domain : m_domains) {
        require(topology.add(domain), nameOf(domain.key));
    }
    return topology;
}

}  // namespace cutpoint::tests
