#include "tests/support/random_topology.h"

#include "tests/support/random_components.h"
#include "tests/support/random_source.h"
#include "tests/support/random_standby.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint::tests {
namespace {

struct Arrow {
    std::size_t from = 0;
    std::size_t to = 0;
    Connection connection;
};

/// Puts one topology together, step by step.
class Drawing {
public:
    Drawing(unsigned seed, const RandomTopologyOptions& options)
        : m_options{options}
        , m_random{seed}
        , m_budget{m_random, m_random.between(3, options.maxUnreliableUnits)}
        , m_hasGroups{m_random.chance(0.3)}
    {
    }

    Topology draw()
    {
        const unsigned count = m_random.between(2, m_options.maxComponents);
        m_components = randomComponents(count, m_hasGroups, m_random, m_budget);
        connectAll();
        addExtras();
        if (m_random.chance(m_options.shape == RandomShape::OneWayDag && m_hasGroups ? 0.0
                                                                                     : 0.35)) {
            copyOne();
        }
        requireOfGroups();
        rateConnections();
        rateDomains();
        return assemble();
    }

private:
    Arrow& addArrow(std::size_t from, std::size_t to)
    {
        Arrow& arrow = m_arrows.emplace_back();
        arrow.from = from;
        arrow.to = to;
        arrow.connection.isTwoWay = m_options.shape == RandomShape::TwoWayNetwork ||
                                    (m_options.shape == RandomShape::Mixed && m_random.chance(0.1));
        return arrow;
    }

    /// Most components are called by an earlier one; more calls come on top.
    void connectAll()
    {
        const auto count = static_cast<unsigned>(m_components.size());
        for (unsigned to = 1; to < count; ++to) {
            if (m_random.chance(0.9)) {
                addArrow(m_random.between(0, to - 1), to);
            }
        }
        const unsigned more = m_random.between(0, 2 * count);
        for (unsigned i = 0; i < more; ++i) {
            const unsigned one = m_random.between(0, count - 1);
            const unsigned other = m_random.between(0, count - 1);
            const bool mayLeadBack = m_options.shape == RandomShape::Mixed && m_random.chance(0.15);
            if (one != other) {
                addArrow(mayLeadBack ? std::max(one, other) : std::min(one, other),
                         mayLeadBack ? std::min(one, other) : std::max(one, other));
            }
        }
    }

    void addExtras()
    {
        for (Arrow& arrow : m_arrows) {
            Connection& connection = arrow.connection;
            connection.isOptional = m_random.chance(0.07);
            if (m_random.chance(0.06)) {
                connection.kind = ConnectionKind::Replication;
            }
            if (m_random.chance(m_options.semantics == Semantics::Dependency ? 0.15 : 0.04)) {
                connection.group = m_random.chance(0.5) ? "p" : m_random.oneOf(groupNames());
            }
        }
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            if (m_random.chance(0.05)) {
                const Arrow parallel = m_arrows[i];
                m_arrows.push_back(parallel);
            }
        }
    }

    /// A second component of the same name stem with the same neighbours.
    void copyOne()
    {
        const auto original = m_random.between(0, static_cast<unsigned>(m_components.size()) - 1);
        Component copy = m_components[original];
        if (copy.kind == Kind::Client) {
            return;
        }
        copy.id = {"copy"};
        const std::string title = titleOf(m_components[original]);
        m_components[original].name = title + " primary";
        copy.name = title + (m_random.chance(0.9) ? " replica" : " other");
        copy.rates = m_budget.ratesFor(copy.instances);
        const std::size_t count = m_arrows.size();
        for (std::size_t i = 0; i < count; ++i) {
            Arrow arrow = m_arrows[i];
            if ((arrow.from != original && arrow.to != original) || m_random.chance(0.05)) {
                continue;
            }
            arrow.from = arrow.from == original ? m_components.size() : arrow.from;
            arrow.to = arrow.to == original ? m_components.size() : arrow.to;
            m_arrows.push_back(arrow);
        }
        m_components.push_back(copy);
    }

    /// States how many are needed: mostly no more than there are, of whom callers call them all.
    void requireOfGroups()
    {
        for (const std::string& id : groupNames()) {
            if (!m_random.chance(0.5)) {
                continue;
            }
            Group& group = m_groups.emplace_back();
            group.id = id;
            std::vector<std::size_t> members;
            for (std::size_t c = 0; c < m_components.size(); ++c) {
                if (m_components[c].group == id) {
                    members.push_back(c);
                }
            }
            if (m_random.chance(0.8)) {
                const auto most = static_cast<unsigned>(std::max<std::size_t>(members.size(), 1));
                group.required = m_random.chance(0.03) ? most + 1 : m_random.between(1, most);
                callAll(members);
            }
        }
    }

    void callAll(const std::vector<std::size_t>& members)
    {
        std::map<std::size_t, std::set<std::size_t>> calledBy;
        for (const Arrow& arrow : m_arrows) {
            if (std::ranges::count(members, arrow.to) > 0) {
                calledBy[arrow.from].insert(arrow.to);
            }
        }
        for (const auto& [caller, called] : calledBy) {
            for (const std::size_t member : members) {
                const bool isAsked = member != caller && !called.contains(member) &&
                                     (m_options.shape != RandomShape::OneWayDag || caller < member);
                if (isAsked && m_random.chance(0.9)) {
                    addArrow(caller, member);
                }
            }
        }
    }

    void rateConnections()
    {
        const double share = m_random.chance(0.5) ? 0.0 : 0.4;
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            Connection& connection = m_arrows[i].connection;
            if (m_random.chance(share)) {
                connection.rates = m_budget.ratesFor(1);
            }
            if (m_random.chance(0.1)) {
                connection.id = "link-" + std::to_string(i);
            }
        }
    }

    void rateDomains()
    {
        std::set<DomainKey> keys;
        for (const Component& component : m_components) {
            for (const Placement& placement : component.domains) {
                for (const std::string& name : placement.names) {
                    keys.insert({placement.dimension, name});
                }
            }
        }
        for (const DomainKey& key : keys) {
            if (m_random.chance(0.5)) {
                Domain& domain = m_domains.emplace_back();
                domain.key = key;
                domain.rates = m_budget.ratesFor(1);
            }
        }
    }

    [[nodiscard]] Topology assemble() const
    {
        Topology topology;
        TopologyProperties properties;
        properties.semantics = m_options.semantics;
        topology.replaceProperties(properties);
        for (const Component& component : m_components) {
            topology.add(component);
        }
        for (const Arrow& arrow : m_arrows) {
            topology.connect(arrow.from, arrow.to, arrow.connection);
        }
        for (const Group& group : m_groups) {
            topology.add(group);
        }
        for (const Domain& domain : m_domains) {
            topology.add(domain);
        }
        return topology;
    }

    static const std::vector<std::string>& groupNames()
    {
        static const std::vector<std::string> names{"g", "h"};
        return names;
    }

    RandomTopologyOptions m_options;
    RandomSource m_random;
    RateBudget m_budget;
    bool m_hasGroups;
    std::vector<Component> m_components;
    std::vector<Arrow> m_arrows;
    std::vector<Group> m_groups;
    std::vector<Domain> m_domains;
};

}  // namespace

Topology randomTopology(unsigned seed, const RandomTopologyOptions& options)
{
    Topology topology = Drawing{seed, options}.draw();
    return options.hasStandby ? withStandby(std::move(topology), seed) : topology;
}

}  // namespace cutpoint::tests
