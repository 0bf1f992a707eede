#include "core/layout/layout_graph.h"

#include "core/layout/frame_dimension.h"
#include "core/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace cutpoint::layout {
namespace {

/// Numbers names in the order in which they first come up.
class Numbers {
public:
    Index of(std::string_view name)
    {
        return m_numbers.try_emplace(name, static_cast<Index>(m_numbers.size())).first->second;
    }

    [[nodiscard]] Index count() const { return static_cast<Index>(m_numbers.size()); }

private:
    std::unordered_map<std::string_view, Index> m_numbers;
};

void addComponents(LayoutGraph& layout, const Topology& topology)
{
    const std::string_view dimension = frameDimension(topology);
    Numbers layers;
    Numbers zones;
    Numbers groups;
    const auto fileLayer = [&](const std::string& name) {
        const Index number = layers.of(name);
        if (number == layout.layers.size()) {
            layout.layers.push_back(name);
        }
        return number;
    };
    for (const std::string& name : topology.properties().layers) {
        fileLayer(name);
    }
    layout.listedLayers = layout.layers.size();
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        const std::string* const zone = onlyDomain(component, dimension);
        layout.layerOf.push_back(component.layer.empty() ? none : fileLayer(component.layer));
        layout.zoneOf.push_back(zone == nullptr ? none : zones.of(*zone));
        layout.groupOf.push_back(component.group.empty() ? none : groups.of(component.group));
        layout.isClient.push_back(component.kind == Kind::Client);
        layout.isEntry.push_back(component.entry);
        layout.columns.push_back(cardWidthOf(component) > cardWidth ? 2 : 1);
    }
    layout.zoneCount = zones.count();
    layout.groupCount = groups.count();
}

void addConnections(LayoutGraph& layout, const Topology& topology)
{
    layout.isLinked.resize(layout.size());
    for (const auto& edge : topology.connections()) {
        const Connection& connection = *edge.connection;
        const Arc arc{edge.from, edge.to};
        layout.connections.push_back(arc);
        if (connection.kind == ConnectionKind::Replication) {
            layout.ties.push_back(arc);
            continue;
        }
        layout.calls.push_back(arc);
        if (connection.isTwoWay) {
            layout.calls.push_back({arc.to, arc.from});
            layout.isLinked[arc.from] = layout.isLinked[arc.to] = true;
        }
    }
}

}  // namespace

LayoutGraph layoutGraphOf(const Topology& topology)
{
    LayoutGraph layout;
    addComponents(layout, topology);
    addConnections(layout, topology);
    return layout;
}

double cardWidthOf(const Component& component)
{
    if (!component.position || !component.position->width) {
        return cardWidth;
    }
    const double width = std::round(*component.position->width / gridStep) * gridStep;
    return std::clamp(width, narrowestCard, widestCard);
}

}  // namespace cutpoint::layout
