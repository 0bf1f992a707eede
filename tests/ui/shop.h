#pragma once

#include "core/model/topology.h"

#include <string>
#include <utility>

namespace cutpoint::tests {

/// Users → load balancer → two web servers → database, each at a stated position.
inline Topology shop()
{
    Topology topology;
    const auto add = [&](const char* id, const char* name, Kind kind, double x, double y) {
        Component component{.id = {id}};
        component.name = name;
        component.kind = kind;
        if (kind != Kind::Client) {
            component.rates.statement = StatedAvailability{0.999};
        }
        component.position = Position{};
        component.position->x = x;
        component.position->y = y;
        topology.add(std::move(component));
    };
    add("users", "Users", Kind::Client, 160, 0);
    add("lb", "Load balancer", Kind::LoadBalancer, 160, 120);
    add("web-1", "Web 1", Kind::WebServer, 0, 240);
    add("web-2", "Web 2", Kind::WebServer, 320, 240);
    add("db", "Orders DB", Kind::Database, 160, 360);
    topology.connect("users", "lb", {});
    topology.connect("lb", "web-1", {});
    topology.connect("lb", "web-2", {});
    topology.connect("web-1", "db", {});
    topology.connect("web-2", "db", {});
    return topology;
}

}  // namespace cutpoint::tests
