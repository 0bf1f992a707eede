#include "tests/bench/graphml.h"

#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

namespace cutpoint::bench {
namespace {

/// The value of an attribute in a tag; empty if it has none.
std::string attributeOf(std::string_view tag, std::string_view name)
{
    const std::string key = ' ' + std::string{name} + "=\"";
    const std::size_t at = tag.find(key);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t from = at + key.size();
    return std::string{tag.substr(from, tag.find('"', from) - from)};
}

}  // namespace

Topology readGraphMl(const std::string& path)
{
    std::ifstream file{path};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    Topology topology;
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const std::string_view tag = std::string_view{text}.substr(at, text.find('>', at) - at);
        if (tag.starts_with("<node ")) {
            Component component;
            component.id.value = attributeOf(tag, "id");
            component.kind = Kind::Service;
            topology.add(std::move(component));
        } else if (tag.starts_with("<edge ")) {
            topology.connect(attributeOf(tag, "source"), attributeOf(tag, "target"), {});
        }
    }
    return topology;
}

}  // namespace cutpoint::bench
