#include "app/cli/convert.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "core/io/write_topology.h"

#include <filesystem>

namespace cutpoint::app {

ExitCode runConvert(const ConvertRequest& request, const Console& console)
{
    const std::string extension = std::filesystem::path{request.destination}.extension().string();
    if (!extension.empty() && extension != ".json") {
        complain(console, request.destination + ": there is no format \"" + extension +
                              "\" to convert to; the formats are: .json (Cutpoint's own)");
        return ExitCode::BadInput;
    }
    const auto loaded = loadOneTopology(request.sources, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    printDiagnostics(console, loaded->name, loaded->remarks);
    return writeResult(request.destination, writeTopology(loaded->topology), console);
}

}  // namespace cutpoint::app
