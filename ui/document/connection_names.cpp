#include "ui/document/connection_names.h"

#include <boost/range/iterator_range.hpp>

namespace cutpoint::ui {

std::unordered_map<std::string, NamedConnection> connectionsByName(const Topology& topology)
{
    const auto& graph = topology.graph();
    std::unordered_map<std::string, std::size_t> ordinals;
    std::unordered_map<std::string, NamedConnection> names;
    std::size_t number = 0;
    for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
        const KeyedConnection& keyed = graph[edge];
        std::string name = graph[edge.m_source].id.value + "->" + graph[edge.m_target].id.value;
        const std::size_t ordinal = ++ordinals[name];
        if (ordinal > 1) {
            name += '#' + std::to_string(ordinal);
        }
        if (!keyed.connection.id.empty()) {
            name = keyed.connection.id;
        }
        names.emplace(std::move(name), NamedConnection{keyed.key, number});
        ++number;
    }
    return names;
}

}  // namespace cutpoint::ui
