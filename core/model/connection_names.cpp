#include "core/model/connection_names.h"

namespace cutpoint {

std::unordered_map<std::string, NumberedConnection> connectionsByName(const Topology& topology)
{
    std::unordered_map<std::string, std::size_t> ordinals;
    std::unordered_map<std::string, NumberedConnection> names;
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        std::string name =
            topology.component(edge.from).id.value + "->" + topology.component(edge.to).id.value;
        const std::size_t ordinal = ++ordinals[name];
        if (ordinal > 1) {
            name += '#' + std::to_string(ordinal);
        }
        if (!edge.connection->id.empty()) {
            name = edge.connection->id;
        }
        names.emplace(std::move(name), NumberedConnection{edge.key, number});
        ++number;
    }
    return names;
}

}  // namespace cutpoint
