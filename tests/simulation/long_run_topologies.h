#pragma once

#include "core/model/topology.h"
#include "core/model/topology_parts.h"
#include "tests/support/random_source.h"

#include <string>
#include <utility>
#include <vector>

namespace cutpoint::tests {

/// Random topologies with standby whose parts fail often and are repaired slowly beside the time
/// that switches take, so that a short run tells their availability: a chain of stages from the
/// users on, each of them a component, or two or three in a group, spread or not.
class LongRunTopology {
public:
    explicit LongRunTopology(unsigned seed)
        : m_random{seed}
    {
    }

    [[nodiscard]] Topology build() &&
    {
        m_parts.properties.semantics =
            m_random.chance(0.5) ? Semantics::Flow : Semantics::Dependency;
        Component users;
        users.id = {"users"};
        users.kind = Kind::Client;
        m_parts.components.push_back(users);
        addDomains();
        std::vector<std::string> callers{"users"};
        const unsigned stages = m_random.between(2, 4);
        for (unsigned stage = 0; stage < stages; ++stage) {
            callers = addStage(callers, "s" + std::to_string(stage));
        }
        return withConnections(assemble(std::move(m_parts)));
    }

private:
    /// Hours, of parts that are down about so much of their time.
    Rates rates(double down)
    {
        static const std::vector<double> hours{4.0, 8.0, 16.0};
        const double repair = m_random.oneOf(hours);
        if (m_random.chance(0.1)) {
            return {.statement = StatedUnavailability{down}, .mttr = Hours{repair}};
        }
        return {.statement = StatedTimeToFailure{Hours{repair * (1.0 - down) / down}},
                .mttr = Hours{repair}};
    }

    void addDomains()
    {
        for (const char* name : {"a", "b", "c"}) {
            Domain& domain = m_parts.domains.emplace_back();
            domain.key = {"zone", name};
            domain.rates = rates(0.01);
        }
    }

    Standby standby(bool isOfGroup)
    {
        static const std::vector<StandbyMode> modes{StandbyMode::Active, StandbyMode::Warm,
                                                    StandbyMode::Cold};
        static const std::vector<double> seconds{0.0, 60.0, 600.0, 1800.0};
        Standby drawn;
        drawn.mode = m_random.oneOf(modes);
        drawn.failover = Seconds{m_random.oneOf(seconds)};
        drawn.coverage = m_random.chance(0.5) ? 0.8 : 1.0;
        drawn.manualRecovery = Seconds{2.0 * m_random.oneOf(seconds)};
        if (!isOfGroup) {
            drawn.failback = Seconds{m_random.oneOf(seconds) / 2.0};
            if (m_random.chance(0.4)) {
                drawn.repairCrews = m_random.between(1, 2);
            }
        }
        return drawn;
    }

    Component component(const std::string& id)
    {
        static const std::vector<double> downs{0.02, 0.05, 0.1};
        static const std::vector<std::vector<std::string>> places{
            {}, {}, {"a"}, {"b"}, {"a", "b"}, {"a", "b", "c"}};
        Component drawn;
        drawn.id = {id};
        drawn.kind = Kind::Service;
        drawn.rates = rates(m_random.oneOf(downs));
        if (const auto& zones = m_random.oneOf(places); !zones.empty()) {
            drawn.domains.push_back({"zone", zones});
        }
        return drawn;
    }

    /// Of several instances, which switch among themselves.
    Component cluster(const std::string& id)
    {
        Component drawn = component(id);
        drawn.instances = m_random.between(2, 4);
        drawn.required = m_random.between(1, drawn.instances - 1);
        drawn.standby = standby(false);
        if (m_random.chance(0.3)) {
            drawn.commonCauseBeta = 0.1;
        }
        return drawn;
    }

    /// Members of one instance each, which switch as a group.
    std::vector<std::string> addGroup(const std::string& id)
    {
        Group group;
        group.id = id;
        std::vector<std::string> members;
        const unsigned count = m_random.between(2, 3);
        for (unsigned member = 0; member < count; ++member) {
            members.push_back(id + "-" + std::to_string(member));
            Component drawn = component(members.back());
            drawn.group = id;
            drawn.critical = true;
            m_parts.components.push_back(std::move(drawn));
        }
        group.required = m_random.between(1, count - 1);
        group.standby = standby(true);
        if (m_random.chance(0.3)) {
            group.commonCauseBeta = 0.1;
        }
        m_parts.groups.push_back(std::move(group));
        return members;
    }

    std::vector<std::string> addStage(const std::vector<std::string>& callers,
                                      const std::string& id)
    {
        std::vector<std::string> members{id};
        if (m_random.chance(0.4)) {
            members = addGroup(id);
        } else {
            m_parts.components.push_back(m_random.chance(0.8) ? cluster(id) : component(id));
        }
        for (const std::string& caller : callers) {
            for (const std::string& member : members) {
                m_calls.emplace_back(caller, member);
            }
        }
        return members;
    }

    Topology withConnections(Topology topology)
    {
        for (const auto& [from, to] : m_calls) {
            Connection connection;
            if (m_random.chance(0.2)) {
                connection.rates = rates(0.01);
            }
            topology.connect(from, to, std::move(connection));
        }
        return topology;
    }

    RandomSource m_random;
    TopologyParts m_parts;
    std::vector<std::pair<std::string, std::string>> m_calls;
};

/// The same one for the same seed.
[[nodiscard]] inline Topology longRunTopology(unsigned seed)
{
    return LongRunTopology{seed}.build();
}

}  // namespace cutpoint::tests
