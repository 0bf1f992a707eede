#include "tests/support/random_network.h"

#include "tests/support/random_source.h"
#include "tests/support/topology_builder.h"

#include <string>

namespace cutpoint::tests {
namespace {

std::string nameOf(std::size_t number)
{
    return std::string{"c"}.append(std::to_string(number));
}

class Drawing {
public:
    Drawing(unsigned seed, const RandomNetworkOptions& options)
        : m_random{seed}
        , m_vertices{m_random.between(2, options.vertices)}
        , m_unitsLeft{options.units}
    {
    }

    Topology draw()
    {
        m_hasGroup = m_vertices > 4 && m_random.chance(0.5);
        for (unsigned vertex = 0; vertex < m_vertices; ++vertex) {
            addVertex(vertex);
        }
        for (unsigned vertex = 1; vertex < m_vertices; ++vertex) {
            addLink(m_random.between(vertex > 4 ? vertex - 4 : 0, vertex - 1), vertex);
        }
        const unsigned more = m_random.between(0, m_vertices + 2);
        for (unsigned i = 0; i < more; ++i) {
            const unsigned one = m_random.between(0, m_vertices - 1);
            const unsigned other = m_random.between(0, m_vertices - 1);
            if (one != other) {
                addLink(one, other);
            }
        }
        if (m_hasGroup && m_members > 0) {
            m_builder.groupNeeds("g", m_random.between(1, m_members));
        }
        return m_builder.build();
    }

private:
    void addVertex(unsigned vertex)
    {
        const bool isFirst = vertex == 0;
        if (isFirst && m_random.chance(0.3)) {
            m_builder.client(nameOf(vertex));
            return;
        }
        if (fails(0.6)) {
            m_builder.part(nameOf(vertex), m_random.unavailability());
        } else {
            m_builder.part(nameOf(vertex));
        }
        m_builder.kind(Kind::Router);
        if (isFirst || m_random.chance(0.08)) {
            m_builder.entry();
        }
        if (m_hasGroup && m_random.chance(0.45)) {
            m_builder.group("g");
            ++m_members;
        }
        m_builder.critical(vertex + 1 == m_vertices || m_random.chance(0.15));
    }

    void addLink(unsigned one, unsigned other)
    {
        m_builder.link(nameOf(one), nameOf(other));
        if (fails(0.6)) {
            m_builder.failing(m_random.unavailability());
        }
        if (m_random.chance(0.1)) {
            m_builder.link(nameOf(other), nameOf(one));
            if (fails(0.7)) {
                m_builder.failing(m_random.unavailability());
            }
        }
    }

    bool fails(double share)
    {
        const bool isUnit = m_unitsLeft > 0 && m_random.chance(share);
        m_unitsLeft -= isUnit ? 1 : 0;
        return isUnit;
    }

    RandomSource m_random;
    unsigned m_vertices;
    unsigned m_unitsLeft;
    unsigned m_members = 0;
    bool m_hasGroup = false;
    TopologyBuilder m_builder;
};

}  // namespace

Topology randomNetwork(unsigned seed, const RandomNetworkOptions& options)
{
    return Drawing{seed, options}.draw();
}

Topology gridNetwork(std::size_t rows, std::size_t columns, double nodesDown, double linksDown)
{
    TopologyBuilder builder;
    for (std::size_t place = 0; place < rows * columns; ++place) {
        builder.part(nameOf(place), nodesDown).kind(Kind::Router);
        builder.critical(place + 1 == rows * columns);
        if (place == 0) {
            builder.entry();
        }
    }
    const auto link = [&](std::size_t one, std::size_t other) {
        builder.link(nameOf(one), nameOf(other));
        if (linksDown > 0.0) {
            builder.failing(linksDown);
        }
    };
    for (std::size_t place = 0; place < rows * columns; ++place) {
        if ((place + 1) % columns != 0) {
            link(place, place + 1);
        }
        if (place + columns < rows * columns) {
            link(place, place + columns);
        }
    }
    return builder.build();
}

}  // namespace cutpoint::tests
