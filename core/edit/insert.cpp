#include "core/edit/insert.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace cutpoint {
namespace {

bool isPartOfWord(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           static_cast<unsigned char>(byte) >= 0x80;
}

std::string hyphenated(std::string_view name)
{
    std::string id;
    for (char byte : name) {
        if (byte >= 'A' && byte <= 'Z') {
            byte = static_cast<char>(byte - 'A' + 'a');
        }
        if (isPartOfWord(byte)) {
            id += byte;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    if (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id.empty() ? "component" : id;
}

}  // namespace

std::string freshId(const TopologyParts& parts, std::string_view name)
{
    std::unordered_set<std::string_view> taken;
    for (const Component& component : parts.components) {
        taken.insert(component.id.value);
    }
    const std::string stem = hyphenated(name);
    std::string id = stem;
    for (std::size_t number = 2; taken.contains(id); ++number) {
        id = stem + '-' + std::to_string(number);
    }
    return id;
}

ComponentId addComponent(TopologyParts& parts, Component component)
{
    if (component.id.value.empty()) {
        component.id.value =
            freshId(parts, component.name.empty() ? nameOf(component.kind)
                                                  : std::string_view{component.name});
    } else if (std::ranges::find(parts.components, component.id, &Component::id) !=
               parts.components.end()) {
        throw std::invalid_argument{"the component id " + component.id.value + " is in use"};
    }
    return parts.components.emplace_back(std::move(component)).id;
}

std::optional<std::string> connectionRefusal(const Topology& topology, std::string_view from,
                                             std::string_view to)
{
    if (topology.find(from) == nullptr || topology.find(to) == nullptr) {
        return "A connection joins two components";
    }
    if (from == to) {
        return "A component cannot be connected to itself";
    }
    return std::nullopt;
}

ConnectionKey addConnection(TopologyParts& parts, std::string_view from, std::string_view to,
                            Connection connection)
{
    const ConnectionKey key{parts.nextKey++};
    parts.connections.push_back({.from = std::string{from},
                                 .to = std::string{to},
                                 .key = key,
                                 .connection = std::move(connection)});
    return key;
}

}  // namespace cutpoint
