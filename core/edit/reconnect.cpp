#include "core/edit/reconnect.h"

#include <algorithm>
#include <stdexcept>

namespace cutpoint {

void reconnect(TopologyParts& parts, ConnectionKey key, std::string_view from, std::string_view to)
{
    const auto found = std::ranges::find(parts.connections, key, &NamedConnection::key);
    if (found == parts.connections.end()) {
        throw std::out_of_range{"there is no connection of that key"};
    }
    found->from = from;
    found->to = to;
}

}  // namespace cutpoint
