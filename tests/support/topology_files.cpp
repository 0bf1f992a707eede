#include "tests/support/topology_files.h"

#include "core/io/file.h"
#include "core/io/read_topology.h"

#include <algorithm>
#include <string_view>

namespace cutpoint::tests {
namespace {

constexpr std::string_view suffix = ".topology.json";

}  // namespace

TopologyFile loadTopology(const std::filesystem::path& path)
{
    const FileContent content = readFile(path);
    if (!content.text) {
        return {std::nullopt, path.string() + ' ' + content.problem};
    }
    const ReadResult read = readTopology(*content.text);
    std::string problems;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        if (diagnostic.severity == Severity::Error) {
            problems += describe(diagnostic) + '\n';
        }
    }
    return {read.topology, problems};
}

std::vector<std::string> topologyNames(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    if (!std::filesystem::is_directory(folder)) {
        return names;
    }
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const std::string file = entry.path().filename().string();
        if (file.ends_with(suffix)) {
            names.push_back(file.substr(0, file.size() - suffix.size()));
        }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace cutpoint::tests
