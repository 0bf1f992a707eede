#include "core/analysis/layers.h"

#include "core/analysis/system_probability.h"

#include <algorithm>
#include <map>
#include <string>

namespace cutpoint {
namespace {

/// Appends a row for every layer, in the order of their first components.
///
/// @return  of every component, the row; SIZE_MAX for a client without layer, which has none.
std::vector<std::size_t> addRows(std::vector<LayerFigures>& layers, const Topology& topology)
{
    std::map<std::string, std::size_t> numberOf;
    std::vector<std::size_t> layerOf(topology.componentCount(), SIZE_MAX);
    for (std::size_t vertex = 0; vertex < layerOf.size(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (component.layer.empty() && component.kind == Kind::Client) {
            continue;
        }
        const auto [entry, isNew] = numberOf.try_emplace(component.layer, layers.size());
        if (isNew) {
            layers.push_back({.name = component.layer.empty() ? "(none)" : component.layer});
        }
        layerOf[vertex] = entry->second;
    }
    return layerOf;
}

template <typename System>
std::vector<LayerFigures> layersOf(const Topology& topology, const System& system)
{
    std::vector<LayerFigures> layers;
    const std::vector<std::size_t> layerOf = addRows(layers, topology);
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const double down = unavailabilityOf(system, [&](const DiagramUnit& unit) {
            const bool isInside = unit.type == UnitType::Component && layerOf[unit.number] == layer;
            return isInside ? unit.availability.down() : 0.0;
        });
        layers[layer].availability = Availability::fromDown(std::min(down, 1.0));
    }
    const auto weakest = std::ranges::min_element(layers, {}, &LayerFigures::availability);
    if (weakest != layers.end() && weakest->availability.down() > 0.0) {
        weakest->isWeakest = true;
    }
    return layers;
}

}  // namespace

std::vector<LayerFigures> layerFigures(const Topology& topology, const SystemDiagram& system)
{
    return layersOf(topology, system);
}

std::vector<LayerFigures> layerFigures(const Topology& topology, const FrontierSystem& system)
{
    return layersOf(topology, system);
}

Availability productOf(const std::vector<LayerFigures>& layers)
{
    double works = 1.0;
    double fails = 0.0;
    for (const LayerFigures& layer : layers) {
        fails += works * layer.availability.down();
        works *= layer.availability.up();
    }
    return Availability::fromDown(std::min(fails, 1.0));
}

}  // namespace cutpoint
