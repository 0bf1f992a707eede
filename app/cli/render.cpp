#include "app/cli/render.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "core/layout/diagram.h"
#include "core/report/svg/topology_svg.h"

#include <filesystem>

namespace cutpoint::app {

ExitCode runRender(const RenderRequest& request, const Console& console)
{
    const std::string extension = std::filesystem::path{request.destination}.extension().string();
    if (!extension.empty() && extension != ".svg") {
        complain(console, request.destination + ": there is no format \"" + extension +
                              "\" to draw in; the formats are: .svg");
        return ExitCode::BadInput;
    }
    const auto loaded = loadTopology(request.source, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    const Diagram diagram = drawDiagram(loaded->topology);
    if (request.leavesFindings) {
        return writeResult(request.destination, svgOf(loaded->topology, diagram, nullptr), console);
    }
    AnalysisOptions options;
    options.cutSetOrder = 0;
    options.today = console.surroundings.today;
    const auto report = reportOn(*loaded, request.source, options, console);
    if (!report) {
        return ExitCode::BadInput;
    }
    return writeResult(request.destination, svgOf(loaded->topology, diagram, &*report), console);
}

}  // namespace cutpoint::app
