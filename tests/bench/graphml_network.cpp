#include "tests/bench/graphml_network.h"

#include <fstream>
#include <map>
#include <random>
#include <string>
#include <utility>

namespace cutpoint::bench {
namespace {

/// Nodes by number and links between them, all alike.
class Drawing {
public:
    explicit Drawing(const NetworkRates& rates)
        : m_rates{rates}
    {
    }

    void addNodes(std::size_t count)
    {
        for (std::size_t node = 0; node < count; ++node) {
            Component component;
            component.id = {std::string{"n"}.append(std::to_string(m_topology.componentCount()))};
            component.kind = Kind::Router;
            component.rates.statement = StatedUnavailability{m_rates.nodesDown};
            m_topology.add(component);
        }
    }

    void link(std::size_t one, std::size_t other)
    {
        if (one == other) {
            return;
        }
        Connection connection;
        connection.isTwoWay = true;
        connection.rates.statement = StatedUnavailability{m_rates.linksDown};
        m_topology.connect(one, other, connection);
    }

    [[nodiscard]] Topology take() { return std::move(m_topology); }

private:
    NetworkRates m_rates;
    Topology m_topology;
};

/// The value of an attribute in the text of a tag; empty: it has none.
std::string attributeOf(const std::string& tag, const std::string& name)
{
    const std::size_t begin = tag.find(' ' + name + "=\"");
    if (begin == std::string::npos) {
        return {};
    }
    const std::size_t first = begin + name.size() + 3;
    return tag.substr(first, tag.find('"', first) - first);
}

}  // namespace

std::optional<Topology> readNetwork(const std::filesystem::path& path, const NetworkRates& rates)
{
    std::ifstream file{path};
    if (!file) {
        return std::nullopt;
    }
    Drawing drawing{rates};
    std::map<std::string, std::size_t> numberOf;
    for (std::string tag; std::getline(file, tag, '>');) {
        tag.erase(0, tag.find('<'));
        if (tag.starts_with("<node ")) {
            numberOf.emplace(attributeOf(tag, "id"), numberOf.size());
            drawing.addNodes(1);
        } else if (tag.starts_with("<edge ")) {
            drawing.link(numberOf.at(attributeOf(tag, "source")),
                         numberOf.at(attributeOf(tag, "target")));
        }
    }
    return drawing.take();
}

Topology ringsInARing(std::size_t rings, std::size_t size, const NetworkRates& rates)
{
    Drawing drawing{rates};
    drawing.addNodes(rings * size);
    for (std::size_t ring = 0; ring < rings; ++ring) {
        const std::size_t first = ring * size;
        const std::size_t next = (ring + 1) % rings * size;
        for (std::size_t place = 0; place < size; ++place) {
            drawing.link(first + place, first + (place + 1) % size);
        }
        drawing.link(first + size / 2, next);
        drawing.link(first + size / 2 + 1, next + size - 1);
    }
    return drawing.take();
}

Topology ladder(std::size_t length, const NetworkRates& rates)
{
    Drawing drawing{rates};
    drawing.addNodes(2 * length);
    for (std::size_t place = 0; place < length; ++place) {
        if (place + 1 < length) {
            drawing.link(2 * place, 2 * place + 2);
            drawing.link(2 * place + 1, 2 * place + 3);
        }
        if (place % 2 == 0 || place + 1 == length) {
            drawing.link(2 * place, 2 * place + 1);
        }
    }
    return drawing.take();
}

Topology sparseStrip(std::size_t length, std::size_t width, const NetworkRates& rates)
{
    Drawing drawing{rates};
    drawing.addNodes(length * width);
    std::mt19937 random{7};
    for (std::size_t node = 0; node < length * width; ++node) {
        const bool hasRight = (node + 1) % width != 0;
        if (hasRight && random() % 3 != 0) {
            drawing.link(node, node + 1);
        }
        if (node + width < length * width && (!hasRight || random() % 3 != 0)) {
            drawing.link(node, node + width);
        }
    }
    return drawing.take();
}

}  // namespace cutpoint::bench
