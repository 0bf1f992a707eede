#include "app/cli/all_pairs.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "core/analysis/all_pairs.h"
#include "core/io/locate.h"
#include "core/report/json_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cutpoint::app {
namespace {

/// A field of a CSV file (RFC 4180).
std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string{text};
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + '"';
}

std::string asCsv(const Topology& topology, const AllPairs& all)
{
    std::string text = "from,to,availability,unavailability\n";
    for (std::size_t one = 0; one < all.components; ++one) {
        const std::string from = csvField(topology.component(one).id.value);
        for (std::size_t other = one + 1; other < all.components; ++other) {
            const Availability between = all.between(one, other);
            text += from + ',' + csvField(topology.component(other).id.value) + ',' +
                    jsonNumber(between.up()) + ',' + jsonNumber(between.down()) + '\n';
        }
    }
    return text;
}

}  // namespace

ExitCode writeAllPairs(const std::string& path, const std::string& destination,
                       const Console& console)
{
    const auto loaded = loadTopology(path, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    const AllPairs all = findAllPairs(loaded->topology);
    if (hasErrors(all.findings)) {
        printDiagnostics(console, path, located(all.findings, loaded->text));
        return ExitCode::BadInput;
    }
    return writeResult(destination, asCsv(loaded->topology, all), console);
}

}  // namespace cutpoint::app
