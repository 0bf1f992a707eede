#pragma once

#include "core/model/topology.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// The topology in a file, or why there is none.
struct TopologyFile {
    std::optional<Topology> topology;
    std::string problems;  ///< One line for every error; empty: none.
};

[[nodiscard]] TopologyFile loadTopology(const std::filesystem::path& path);

/// The names NAME of all NAME.topology.json in a folder, ascending; none if there is no such
/// folder.
[[nodiscard]] std::vector<std::string> topologyNames(const std::filesystem::path& folder);

}  // namespace cutpoint::tests
