#pragma once

#include "core/model/topology.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace cutpoint::bench {

/// Rates of all nodes and all links of a network alike.
struct NetworkRates {
    double nodesDown = 1e-3;
    double linksDown = 5e-4;
};

/// Just the nodes and edges of a GraphML file, edges as two-way links, self-loops left out. Enough
/// for well-formed files of one element a line; not an importer.
[[nodiscard]] std::optional<Topology> readNetwork(const std::filesystem::path& path,
                                                  const NetworkRates& rates);

/// Rings of `size` nodes, neighbouring rings joined by two links, the last with the first.
[[nodiscard]] Topology ringsInARing(std::size_t rings, std::size_t size, const NetworkRates& rates);

/// Two rows of nodes with a rung at every other place.
[[nodiscard]] Topology ladder(std::size_t length, const NetworkRates& rates);

/// A strip of a mesh, a few nodes wide, with a third of its links left out.
[[nodiscard]] Topology sparseStrip(std::size_t length, std::size_t width,
                                   const NetworkRates& rates);

}  // namespace cutpoint::bench
