#pragma once

#include "core/model/topology_parts.h"
#include "tests/ui/shop.h"

#include <string>
#include <tuple>
#include <utility>

namespace cutpoint::tests {

/// The shop with its web servers in zones a and b, and a users' database of two in the same zones:
/// the replica takes over when queries to the primary fail, which takes 3 retries and 2 s.
inline Topology drillShop()
{
    Topology topology = shop();
    for (const auto& [id, name, x] : {std::tuple{"users-db-1", "Users DB primary", 0.0},
                                      std::tuple{"users-db-2", "Users DB replica", 320.0}}) {
        Component component{.id = {id}};
        component.name = name;
        component.kind = Kind::Database;
        component.group = "users-db";
        component.position = Position{};
        component.position->x = x;
        component.position->y = 480;
        topology.add(std::move(component));
    }
    TopologyParts parts = partsOf(topology);
    for (Component& component : parts.components) {
        const std::string& id = component.id.value;
        if (id == "web-1" || id == "users-db-1") {
            component.domains = {{.dimension = "zone", .names = {"a"}}};
        } else if (id == "web-2" || id == "users-db-2") {
            component.domains = {{.dimension = "zone", .names = {"b"}}};
        }
    }
    Failover failover;
    failover.mechanism = FailoverMechanism::Database;
    failover.replication = Replication::Async;
    failover.replicationLag = Seconds{0.5};
    failover.recoveryTimeObjective = Seconds{30};
    failover.recoveryPointObjective = Seconds{0};
    Group group{.id = "users-db"};
    group.name = "Users DB";
    group.failover = std::move(failover);
    parts.groups.push_back(std::move(group));
    Topology placed = assemble(std::move(parts));
    for (const char* const web : {"web-1", "web-2"}) {
        for (const char* const database : {"users-db-1", "users-db-2"}) {
            placed.connect(web, database, {});
        }
    }
    Connection replication;
    replication.kind = ConnectionKind::Replication;
    placed.connect("users-db-1", "users-db-2", replication);
    return placed;
}

}  // namespace cutpoint::tests
