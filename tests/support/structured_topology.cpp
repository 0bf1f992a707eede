#include "tests/support/structured_topology.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint::tests {
namespace {

constexpr double downOfOne = 1e-3;

Component service(std::string id)
{
    Component component;
    component.id = {std::move(id)};
    component.kind = Kind::Service;
    component.critical = false;
    component.rates.statement = StatedUnavailability{downOfOne};
    return component;
}

Component users()
{
    Component component;
    component.id = {"users"};
    component.kind = Kind::Client;
    return component;
}

std::string numbered(const char* prefix, std::size_t number)
{
    return std::string{prefix}.append(std::to_string(number));
}

Connection link(bool isTwoWay)
{
    Connection connection;
    connection.isTwoWay = isTwoWay;
    return connection;
}

Topology emptyTopology(Semantics semantics)
{
    Topology topology;
    TopologyProperties properties;
    properties.semantics = semantics;
    topology.replaceProperties(properties);
    return topology;
}

Topology line(std::size_t components, Semantics semantics)
{
    Topology topology = emptyTopology(semantics);
    topology.reserve(components + 1);
    topology.add(users());
    for (std::size_t i = 0; i < components; ++i) {
        Component component = service(numbered("c", i));
        component.critical.reset();
        topology.add(component);
        topology.connect(i, i + 1, {});
    }
    return topology;
}

using Pair = std::pair<std::size_t, std::size_t>;

/// Ends of connections between places 0 … in a line: each place is reached from an earlier one not
/// far away, the rest lead forward by a few places.
std::vector<Pair> nearbyPairs(const ShuffledGraph& options, std::mt19937& random)
{
    constexpr std::size_t reach = 6;
    std::vector<Pair> pairs;
    pairs.reserve(options.connections);
    const auto forward = [&](std::size_t to) {
        const std::size_t back = std::min(to, reach);
        return Pair{to - std::uniform_int_distribution<std::size_t>{1, back}(random), to};
    };
    for (std::size_t to = 1; to < options.components; ++to) {
        pairs.push_back(forward(to));
    }
    std::uniform_int_distribution<std::size_t> anyPlace{1, options.components - 1};
    while (pairs.size() < options.connections) {
        pairs.push_back(forward(anyPlace(random)));
    }
    std::ranges::shuffle(pairs, random);
    return pairs;
}

}  // namespace

Topology pathTopology(std::size_t components)
{
    return line(components, Semantics::Flow);
}

Topology dependencyChain(std::size_t components)
{
    return line(components, Semantics::Dependency);
}

Topology gridTopology(std::size_t rows, std::size_t columns, bool isTwoWay)
{
    Topology topology;
    const std::size_t count = rows * columns;
    topology.reserve(count);
    for (std::size_t here = 0; here < count; ++here) {
        Component component =
            service(numbered("r", here / columns) + numbered("c", here % columns));
        component.entry = here == 0;
        if (here + 1 == count) {
            component.critical = true;
        }
        topology.add(component);
    }
    for (std::size_t here = 0; here < count; ++here) {
        if ((here + 1) % columns != 0) {
            topology.connect(here, here + 1, link(isTwoWay));
        }
        if (here + columns < count) {
            topology.connect(here, here + columns, link(isTwoWay));
        }
    }
    return topology;
}

Topology layeredServices(std::size_t layers, std::size_t width)
{
    Topology topology;
    topology.add(users());
    const auto at = [&](std::size_t layer, std::size_t place) {
        return 1 + layer * width + place % width;
    };
    for (std::size_t layer = 0; layer < layers; ++layer) {
        for (std::size_t place = 0; place < width; ++place) {
            Component component = service(numbered("l", layer) + numbered("s", place));
            component.layer = numbered("Layer ", layer);
            topology.add(component);
        }
    }
    Component database = service("db");
    database.critical = true;
    database.layer = "Data";
    topology.add(database);
    for (std::size_t place = 0; place < width; ++place) {
        topology.connect(0, at(0, place), {});
        for (std::size_t layer = 0; layer + 1 < layers; ++layer) {
            topology.connect(at(layer, place), at(layer + 1, place), {});
            topology.connect(at(layer, place), at(layer + 1, place + 1), {});
        }
        topology.connect(at(layers - 1, place), 1 + layers * width, {});
    }
    return topology;
}

Topology ringOfRings(std::size_t rings, std::size_t size)
{
    Topology topology;
    for (std::size_t ring = 0; ring < rings; ++ring) {
        for (std::size_t place = 0; place < size; ++place) {
            Component component = service(numbered("r", ring) + numbered("c", place));
            component.entry = ring == 0 && place == size / 2;
            if (ring == rings / 2 && place == size / 2) {
                component.critical = true;
            }
            topology.add(component);
        }
    }
    for (std::size_t ring = 0; ring < rings; ++ring) {
        for (std::size_t place = 0; place < size; ++place) {
            topology.connect(ring * size + place, ring * size + (place + 1) % size, link(true));
        }
        topology.connect(ring * size, (ring + 1) % rings * size, link(true));
    }
    return topology;
}

Topology countedStandIns(std::size_t count, std::size_t required)
{
    Topology topology = emptyTopology(Semantics::Flow);
    topology.add(users());
    Component database = service("db");
    database.critical = true;
    topology.add(database);
    for (std::size_t i = 0; i < count; ++i) {
        Component each = service(numbered("s", i));
        each.group = "stand-ins";
        topology.add(each);
        topology.connect(0, 2 + i, {});
        topology.connect(2 + i, 1, {});
    }
    Group group;
    group.id = "stand-ins";
    group.required = static_cast<std::uint32_t>(required);
    topology.add(group);
    return topology;
}

Topology oneWayRings(std::size_t components)
{
    constexpr std::size_t rings = 3;
    const std::size_t size = components / rings;
    Topology topology = emptyTopology(Semantics::Flow);
    for (std::size_t i = 0; i < rings * size; ++i) {
        Component each = service(numbered("c", i));
        each.entry = i == 0;
        each.critical = i == (rings - 1) * size + size / 2;
        topology.add(each);
    }
    for (std::size_t ring = 0; ring < rings; ++ring) {
        for (std::size_t place = 0; place < size; ++place) {
            topology.connect(ring * size + place, ring * size + (place + 1) % size, {});
            topology.connect(ring * size + place, (ring + 1) % rings * size + place, {});
        }
    }
    return topology;
}

Topology fatTree(std::size_t components)
{
    // With k ports a switch: k²/4 in the core, k pods of k switches, k³/4 hosts.
    std::size_t ports = 4;
    while (ports * ports * ports / 4 + 5 * ports * ports / 4 < components) {
        ports += 2;
    }
    const std::size_t half = ports / 2;
    const std::size_t core = 0;
    const std::size_t aggregation = core + half * half;
    const std::size_t edge = aggregation + ports * half;
    const std::size_t host = edge + ports * half;
    const std::size_t count = host + ports * half * half;
    Topology topology = emptyTopology(Semantics::Flow);
    for (std::size_t i = 0; i < count; ++i) {
        Component each = service(numbered("c", i));
        each.entry = i == host;
        each.critical = i + 1 == count;
        topology.add(each);
    }
    for (std::size_t pod = 0; pod < ports; ++pod) {
        for (std::size_t i = 0; i < half; ++i) {
            for (std::size_t j = 0; j < half; ++j) {
                topology.connect(core + i * half + j, aggregation + pod * half + i, link(true));
                topology.connect(aggregation + pod * half + i, edge + pod * half + j, link(true));
                topology.connect(edge + pod * half + i, host + (pod * half + i) * half + j,
                                 link(true));
            }
        }
    }
    return topology;
}

Topology shuffledGraph(const ShuffledGraph& options)
{
    std::mt19937 random{options.seed};
    std::vector<std::size_t> placeOf(options.components);  // by file order
    std::iota(placeOf.begin(), placeOf.end(), std::size_t{0});
    std::ranges::shuffle(placeOf, random);
    std::vector<std::size_t> vertexAt(options.components);

    Topology topology = emptyTopology(options.semantics);
    topology.reserve(options.components);
    for (std::size_t vertex = 0; vertex < options.components; ++vertex) {
        const std::size_t place = placeOf[vertex];
        vertexAt[place] = vertex;
        Component component = service(numbered("c", place));
        component.entry = place == 0;
        if (place + 1 == options.components) {
            component.critical = true;
        } else if (options.semantics == Semantics::Dependency) {
            component.critical.reset();
        }
        topology.add(std::move(component));
    }
    for (const auto& [from, to] : nearbyPairs(options, random)) {
        topology.connect(vertexAt[from], vertexAt[to], link(options.isTwoWay));
    }
    return topology;
}

}  // namespace cutpoint::tests
