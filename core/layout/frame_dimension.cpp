#include "core/layout/frame_dimension.h"

#include <algorithm>
#include <array>
#include <functional>

namespace cutpoint::layout {

std::string_view frameDimension(const Topology& topology)
{
    static constexpr std::array<std::string_view, 4> candidates{"zone", "region", "rack", "host"};
    std::array<std::size_t, candidates.size()> uses{};
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        for (const Placement& placement : topology.component(vertex).domains) {
            const auto* const found = std::ranges::find(candidates, placement.dimension);
            if (found != candidates.end()) {
                ++uses[static_cast<std::size_t>(found - candidates.begin())];
            }
        }
    }
    if (uses.front() > 0) {
        return candidates.front();
    }
    const auto* const most = std::ranges::max_element(uses);
    return *most > 0 ? candidates[static_cast<std::size_t>(most - uses.begin())]
                     : std::string_view{};
}

const std::string* onlyDomain(const Component& component, std::string_view dimension)
{
    const auto placement = std::ranges::find(component.domains, dimension, &Placement::dimension);
    if (placement == component.domains.end() || placement->names.empty() ||
        std::ranges::adjacent_find(placement->names, std::not_equal_to{}) !=
            placement->names.end()) {
        return nullptr;
    }
    return &placement->names.front();
}

}  // namespace cutpoint::layout
